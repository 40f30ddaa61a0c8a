import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rmSync} from 'node:fs';
import terser from '@rollup/plugin-terser';

/** A style sheet without what only its readers need. A space before a colon is a combinator and stays. */
const slimSheet = (sheet) =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]|>(?!=)) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.');

/** Comments and indents of our own templates and style sheets: nobody reads them in the bundle. */
const slimTemplates = {
  name: 'slim-templates',
  transform(code, id) {
    if (id.includes('node_modules')) return null;
    const slim = code.replace(/\bcss `([^`]*)`/g, (_, sheet) => `css\`${slimSheet(sheet).trim()}\``).replace(/\n\s+/g, '\n');
    return {code: slim, map: null};
  },
};

/** The first file has code fetched before it is to run: it has to know the names of the files. */
const nameFiles = {
  name: 'name-files',
  generateBundle(_, bundle) {
    const first = bundle['live-shop.js'];
    for (const {name, fileName} of Object.values(bundle)) first.code = first.code.replace(`%${name}%`, `./${fileName}`);
  },
};

/** Chunks of an earlier build have other hashes: they would stay for ever. */
const cleanFirst = {
  name: 'clean-first',
  generateBundle: ({dir}) => rmSync(dir, {recursive: true, force: true}),
};

/**
 * What the link does not use of socket.io stays out of the bundle: it calls the `Manager` itself, speaks WebSocket only
 * (no long polling, no WebTransport) and sends JSON only (no binary attachments).
 */
const slimSocket = {
  name: 'slim-socket',
  load(id) {
    if (id.endsWith('/engine.io-client/build/esm/transports/index.js')) {
      return `import {WS} from './websocket.js'; export const transports = {websocket: WS};`;
    }
    if (id.endsWith('/socket.io-client/build/esm/index.js')) return `export {Manager} from './manager.js';`;
    if (id.endsWith('/socket.io-parser/build/esm/is-binary.js')) {
      return 'export const isBinary = () => false; export const hasBinary = () => false;';
    }
    return null;
  },
};

/**
 * What is loaded together, by the path of a module: one file is smaller than four. What is loaded first is named here by
 * name, so that nothing new comes into it unnoticed; a part that is not named is a chunk of its own, by `partOf`.
 */
const chunks = [
  ['realtime', /dist\/realtime\/(?!link\.)|dist\/protocol\/message|node_modules\/(socket|engine)\.io-|@socket\.io/],
  ['cue', /dist\/playback\/(cue-data|id3|native-cues)\./],
  ['video', /dist\/playback\/(?!playback\.)/],
  ['shopify', /dist\/cart\/shopify\//],
  ['woocommerce', /dist\/cart\/woocommerce\//],
  ['storefront', /dist\/(cart\/(create-storefront|adopt-adapter|cart-reader|choose-storefront|detect-storefront|load-adapter|timeout|watch-page)|session\/(lazy-cart|session-(analytics|cart|shopping|stores|wishlist)))/],
  ['log', /dist\/(protocol\/log|session\/log-)/],
  ['cue', /dist\/session\/cue-fact/],
  ['show', /dist\/(show\/|protocol\/(fact|text)|elements\/badge\/|define\/live-shop-badge|controllers\/ticker|session\/(?!absolute-manifest|create-|error-event|lazy|load-manifest|problem|report|session-(link|playback|programme|show)\.|settings|slices))/],
  ['analytics', /dist\/analytics\//],
  ['request', /dist\/request\//],
  ['wishlist', /dist\/wishlist\//],
  ['store-line', /dist\/(stores\/|elements\/stores\/(live-shop-store-line|bone|offer-words|on-screen|store-(icons|offer)|when)|define\/live-shop-store-line|i18n\/en\/stores)/],
  ['store-chooser', /dist\/(elements\/stores\/(?!store-chooser-request)|define\/live-shop-store-chooser|i18n\/en\/store-chooser)/],
  ['seek-bar', /dist\/(elements\/seek-bar|define\/live-shop-seek-bar|i18n\/en\/seek\.)/],
  ['playback-menu', /dist\/(elements\/playback-menu|define\/live-shop-playback-menu|i18n\/en\/playback-menu)/],
  ['moments', /dist\/(elements\/moments|define\/live-shop-(moment|reminder)|i18n\/en\/moments)/],
  ['room', /node_modules\/lit-html\/(directive|async-directive)|dist\/(cart\/(line|quantity|units-in)\.|elements\/(player\/|live-shop\/(room(?!-door)|layers|running|tabs|viewers|bag|fullscreen)|bag\/(bag-request-event|shown-lines))|define\/live-shop-player|controllers\/idle|i18n\/en\/(room|player)|styles\/icons\.)/],
  ['cart', /dist\/cart\/(?!cart-state)/],
  ['products', /dist\/(elements\/(stores\/store-chooser-request|sheet\/panel-close|(buy-button|card|pin|product|shelf)\/)|define\/live-shop-(buy|card|pin|shelf)|i18n\/en\/product)/],
  ['sheet', /dist\/(elements\/(gallery|sheet)\/|define\/live-shop-sheet|i18n\/en\/sheet)/],
  ['chat', /dist\/(elements\/(chat|reactions)\/|define\/live-shop-(chat|reactions)|i18n\/en\/chat)/],
  ['element', /dist\/early\/fetch-once|dist\/(atom|controllers|protocol|session|styles|playback|realtime|cart|elements\/live-shop)\/|dist\/(define\/(define|live-shop)|i18n\/(text|en\/show))\.|node_modules\/(@lit\/|lit-|lit\/|tslib)/],
];

/** The topic of an element, which its words and what defines it are called by too. */
const partOf = (id) => /\/dist\/(?:elements\/|define\/live-shop-|i18n\/en\/)([\w-]+)/.exec(id)?.[1];

/**
 * What hls.js writes to its log, which is off and which nothing here can turn on: eight kilobytes of sentences. Only a
 * call whose result nobody uses is left out, and what its arguments do is still done.
 */
const hlsLog = ['this', 'logger', 'this.logger', 'this.hls.logger', 'hls.logger'].flatMap((owner) => [
  `${owner}.log`,
  `${owner}.warn`,
]);

/** The build behind the script tag: one first file and what it loads when it is needed. */
const scriptTag = {
  input: {'live-shop': 'dist/loader.js', doctor: 'dist/doctor/index.js'},
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    hoistTransitiveImports: true,
    onlyExplicitManualChunks: true,
    manualChunks: (id) => chunks.find(([, path]) => path.test(id))?.[0] ?? partOf(id),
  },
  treeshake: {moduleSideEffects: (id) => !/\/engine\.io-client\/|\/dist\/(?!define|loader|doctor)/.test(id)},
  plugins: [
    cleanFirst,
    nameFiles,
    slimTemplates,
    slimSocket,
    nodeResolve({browser: true, exportConditions: ['production']}),
    terser({module: true, ecma: 2022, compress: {passes: 2, pure_funcs: hlsLog}, format: {comments: false}}),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

const elementModule = /\/dist\/define\/live-shop\.js$/;

/**
 * The script tag for pages that were written for another player: it stands in front of the page's own scripts, so it is a
 * classic script that keeps its names to itself. The element comes from the script tag's file beside it.
 */
const compatBambuser = {
  input: {'compat-bambuser': 'dist/compat/bambuser/embed.js'},
  external: elementModule,
  output: {
    dir: 'dist/cdn',
    format: 'iife',
    entryFileNames: '[name].js',
    paths: (id) => (elementModule.test(id) ? './live-shop.js' : id),
  },
  // A classic script is read in the encoding of the page, whatever that is.
  plugins: [slimTemplates, terser({ecma: 2022, compress: {passes: 2}, format: {comments: false, ascii_only: true}})],
  onwarn: scriptTag.onwarn,
};

export default [scriptTag, compatBambuser];
