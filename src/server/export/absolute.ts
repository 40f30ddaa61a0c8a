import type {Image, Manifest, Product} from '../../protocol/index.js';

/** A manifest that may be served from elsewhere: its URLs no longer depend on where it was. */
export function absolute(manifest: Manifest, baseUrl: string): Manifest {
  const resolve = (url: string): string => new URL(url, baseUrl).href;
  const image = ({url, ...rest}: Image): Image => ({...rest, url: resolve(url)});
  const product = (it: Product): Product => ({
    ...it,
    ...(it.url !== undefined && {url: resolve(it.url)}),
    images: it.images.map(image),
    variants: it.variants.map((variant) => ({...variant, ...(variant.image && {image: image(variant.image)})})),
  });
  const {host, poster, stream, page, products, stores} = manifest;
  const fallback = stream?.fallbackUrl;
  return {
    ...manifest,
    ...(host?.image !== undefined && {host: {...host, image: resolve(host.image)}}),
    ...(poster !== undefined && {poster: resolve(poster)}),
    ...(stream && {stream: {...stream, url: resolve(stream.url), ...(fallback !== undefined && {fallbackUrl: resolve(fallback)})}}),
    ...(page !== undefined && {page: resolve(page)}),
    products: products.map(product),
    ...(stores && {stores: stores.map((store) => ({...store, ...(store.url !== undefined && {url: resolve(store.url)})}))}),
  };
}
