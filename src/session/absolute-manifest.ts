import type {Fact, Image, Manifest, Product} from '../protocol/index.js';

/** The manifest with every URL resolved against the one it was loaded from. */
export function absoluteManifest(manifest: Manifest, baseUrl: string): Manifest {
  const absolute = (url: string): string => new URL(url, baseUrl).href;
  const {host, poster, stream, link, products} = manifest;
  return {
    ...manifest,
    ...(host?.image && {host: {...host, image: absolute(host.image)}}),
    ...(poster && {poster: absolute(poster)}),
    ...(stream && {stream: {...stream, url: absolute(stream.url)}}),
    ...(link && {link: {...link, url: new URL(link.url ?? '/', baseUrl).origin}}),
    products: products.map((product) => absoluteProduct(product, baseUrl)),
  };
}

/** A product with its page and pictures resolved against the manifest's URL. */
export function absoluteProduct(product: Product, baseUrl: string): Product {
  const absolute = (image: Image): Image => ({...image, url: new URL(image.url, baseUrl).href});
  return {
    ...product,
    ...(product.url && {url: new URL(product.url, baseUrl).href}),
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
