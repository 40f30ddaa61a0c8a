import type {Fact, Image, Manifest, Product} from '../protocol/index.js';

/** As it is where it cannot be resolved: one bad address must not cost the show. */
function resolve(url: string, baseUrl: string): string {
  return URL.canParse(url, baseUrl) ? new URL(url, baseUrl).href : url;
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

/** The manifest with every URL resolved against the one it was loaded from. */
export function absoluteManifest(manifest: Manifest, baseUrl: string): Manifest {
  const absolute = (url: string): string => resolve(url, baseUrl);
  const {host, poster, stream, link, products, stores} = manifest;
  return {
    ...manifest,
    ...(host?.image && {host: {...host, image: absolute(host.image)}}),
    ...(poster && {poster: absolute(poster)}),
    ...(stream && {stream: {...stream, url: absolute(stream.url)}}),
    ...(link && {link: {...link, url: originOf(absolute(link.url ?? '/'))}}),
    products: products.map((product) => absoluteProduct(product, baseUrl)),
    ...(stores && {stores: stores.map((store) => ({...store, ...(store.url && {url: absolute(store.url)})}))}),
  };
}

/** A product with its page and pictures resolved against the manifest's URL. */
export function absoluteProduct(product: Product, baseUrl: string): Product {
  const absolute = (image: Image): Image => ({...image, url: resolve(image.url, baseUrl)});
  return {
    ...product,
    ...(product.url && {url: resolve(product.url, baseUrl)}),
    images: product.images.map(absolute),
    variants: product.variants.map((variant) => ({...variant, ...(variant.image && {image: absolute(variant.image)})})),
  };
}

/** Facts with the URLs of the products in them resolved against the manifest's URL. */
export function absoluteFacts(facts: readonly Fact[], baseUrl: string): readonly Fact[] {
  return facts.map((fact) =>
    fact.type === 'product-listed' ? {...fact, product: absoluteProduct(fact.product, baseUrl)} : fact,
  );
}
