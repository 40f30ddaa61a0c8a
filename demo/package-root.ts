/** The package's own folder: this file runs from `build/demo/`. */
export const packageRoot = new URL('../../', import.meta.url);
