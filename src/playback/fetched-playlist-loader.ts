import type {HlsConfig, LoaderCallbacks, LoaderConfiguration, PlaylistLoaderConstructor, PlaylistLoaderContext} from 'hls.js';
import type {Playlist} from './playlist.js';

type LoaderClass = HlsConfig['loader'];

/**
 * A playlist loader for hls.js that answers the first request with the playlist that has been fetched already, and loads
 * all others. It saves a round trip to the first frame.
 */
export function fetchedPlaylistLoader(Base: LoaderClass, playlist: Playlist): PlaylistLoaderConstructor {
  const Loader = Base as PlaylistLoaderConstructor;
  return class extends Loader {
    override load(
      context: PlaylistLoaderContext,
      config: LoaderConfiguration,
      callbacks: LoaderCallbacks<PlaylistLoaderContext>,
    ): void {
      // The value of LoaderContextType.MANIFEST, which hls.js does not export at run time.
      if (context.type !== ('manifest' as typeof context.type)) {
        super.load(context, config, callbacks);
        return;
      }
      const {stats} = this;
      const now = performance.now();
      Object.assign(stats.loading, {start: now, first: now, end: now});
      this.context = context;
      // Later, as an answer of the network comes: the controllers of hls.js have to hear of the request first.
      queueMicrotask(() => {
        if (this.context !== context) return;
        callbacks.onSuccess({url: playlist.url, data: playlist.text, code: 200}, stats, context, null);
      });
    }
  };
}
