import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {compile} from 'svelte/compiler';
import {compileScript, parse} from 'vue/compiler-sfc';

/** Single-file components of Vue, as its bundler plugins compile them. */
const vue: Plugin = {
  name: 'vue',
  setup({onLoad}) {
    onLoad({filter: /\.vue$/}, async ({path}) => {
      const {descriptor, errors} = parse(await readFile(path, 'utf8'), {filename: path});
      if (errors[0]) throw errors[0];
      const {content} = compileScript(descriptor, {
        id: basename(path),
        inlineTemplate: true,
        templateOptions: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('live-shop')}},
      });
      return {contents: content, loader: 'js'};
    });
  },
};

const svelte: Plugin = {
  name: 'svelte',
  setup({onLoad}) {
    onLoad({filter: /\.svelte$/}, async ({path}) => {
      const {js, warnings} = compile(await readFile(path, 'utf8'), {filename: path, generate: 'client'});
      if (warnings[0]) throw new Error(`${path}: ${warnings[0].message}`);
      return {contents: js.code, loader: 'js'};
    });
  },
};

export interface SampleOptions {
  readonly entry: string;
  readonly outdir: string;
}

/** Bundles a sample app as a shop would: against the published exports of this package, split at every `import()`. */
export async function buildSample({entry, outdir}: SampleOptions): Promise<void> {
  await build({
    entryPoints: {app: entry},
    outdir,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    conditions: ['production', 'svelte'],
    plugins: [vue, svelte],
    logLevel: 'silent',
  });
}
