import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** Comments and indents of our own templates and style sheets: nobody reads them in the bundle. */
const slimTemplates = {
  name: 'slim-templates',
  transform(code, id) {
    if (id.includes('node_modules')) return null;
    const slim = code
      .replace(/css`[^`]*`/g, (sheet) => sheet.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' '))
      .replace(/\n\s+/g, '\n');
    return {code: slim, map: null};
  },
};

/** nanostores asks for the bundler's NODE_ENV. */
const production = {
  name: 'production',
  transform: (code, id) =>
    id.includes('nanostores') ? {code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null} : null,
};

/** The build behind the script tag: one first file and what it loads when it is needed. */
export default {
  input: {'live-shop': 'dist/loader.js'},
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    hoistTransitiveImports: true,
  },
  plugins: [
    slimTemplates,
    production,
    nodeResolve({browser: true, exportConditions: ['production']}),
    terser({module: true, ecma: 2022, compress: {passes: 2}, format: {comments: false}}),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};
