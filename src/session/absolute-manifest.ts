import type {Fact, Image, Manifest, Product, Stream} from '../protocol/index.js';

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
  const {host, poster, stream, trailer, page, calendar, log, link, products, stores} = manifest;
  return {
    ...manifest,
    ...(host?.image && {host: {...host, image: absolute(host.image)}}),
    ...(poster && {poster: absolute(poster)}),
    ...(stream && {stream: absoluteStream(stream, baseUrl)}),
    ...(trailer && {trailer: absoluteStream(trailer, baseUrl)}),
    ...(page && {page: absolute(page)}),
    ...(calendar && {calendar: absolute(calendar)}),
    ...(log && {log: absolute(log)}),
    ...(link && {link: {...link, url: originOf(absolute(link.url ?? '/'))}}),
    products: products.map((product) => absoluteProduct(product, baseUrl)),
    ...(stores && {stores: stores.map((store) => ({...store, ...(store.url && {url: absolute(store.url)})}))}),
  };
}

function absoluteStream(stream: Stream, baseUrl: string): Stream {
  const {url, fallbackUrl} = stream;
  return {...stream, url: resolve(url, baseUrl), ...(fallbackUrl && {fallbackUrl: resolve(fallbackUrl, baseUrl)})};
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

/** Facts with the URLs in them resolved against the manifest's URL. */
export function absoluteFacts(facts: readonly Fact[], baseUrl: string): readonly Fact[] {
  return facts.map((fact) => {
    if (fact.type === 'product-listed') return {...fact, product: absoluteProduct(fact.product, baseUrl)};
    if (fact.type === 'recording-published') return {...fact, stream: absoluteStream(fact.stream, baseUrl)};
    return fact;
  });
}
