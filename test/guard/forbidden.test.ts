import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sourceFiles, withoutComments, type SourceFile} from './source-files.js';

interface Rule {
  readonly why: string;
  readonly pattern: RegExp;
  readonly concerns: (path: string) => boolean;
  /** Code that breaks the rule: each has to be found. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const everywhere = () => true;
const inBrowsers = (path: string) => !path.startsWith('server/');

const rules: readonly Rule[] = [
  {
    why: 'text must never become markup or code; Trusted Types forbids it',
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|unsafeStatic|setHTMLUnsafe|createContextualFragment)\b|\bdocument\.write|\beval\(|\bnew Function\(/,
    concerns: everywhere,
    bad: ['this.innerHTML = text', 'import {unsafeHTML} from', 'document.writeln(x)', 'eval(code)', "new Function('x')"],
    good: ['this.textContent = text', 'document.writing', 'retrieval(x)'],
  },
  {
    why: 'a style attribute or element is refused under a strict Content-Security-Policy',
    pattern: /<[a-z][^<>]*\sstyle=|<style\b|\bstyleMap\b|\.cssText\b|setAttribute\(\s*['"]style['"]/,
    concerns: inBrowsers,
    bad: ['<div class="a" style="color: red">', '<style>', 'styleMap({})', "box.setAttribute('style', x)"],
    good: ['<div class="style">', 'box.style.setProperty(name, value)'],
  },
  {
    why: 'nothing is kept on the device before consent',
    pattern: /\b(localStorage|sessionStorage|indexedDB|cookieStore)\b|\bdocument\.cookie\b/,
    // The chosen store, once the shopper has agreed to it: its own tests count every touch.
    concerns: (path) => inBrowsers(path) && path !== 'stores/chosen-store.ts',
    bad: ["localStorage.getItem('x')", 'document.cookie'],
    good: ['storage', 'cookies'],
  },
  {
    why: 'a page that is stopped by a dialog stops selling',
    pattern: /(?<![\w.#])(alert|confirm|prompt)\(|\b(window|globalThis)\.(alert|confirm|prompt)\(/,
    concerns: inBrowsers,
    bad: ["alert('x')", 'if (window.confirm(x))'],
    good: ['createAlert(x)', 'this.alert(x)', 'confirmation(x)'],
  },
  {
    why: 'a type that can be anything hides what is wrong',
    pattern: /[:<,|&(=]\s*any\b(?=\s*(?:[\]>,;)=|&{[]|$))|\bas any\b|\bas unknown as\b|@ts-(ignore|nocheck)/m,
    concerns: everywhere,
    bad: ['const x: any = 1', 'Map<string, any>', 'x as any', 'x as unknown as Y', '(a: any) =>', 'type X = any;', 'x: any[]'],
    good: ['const x: unknown = 1', "'for any: reason'", 'anyone', 'Promise.any(x)'],
  },
  {
    why: 'time and randomness are arguments of what is pure',
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/,
    concerns: (path) => /^(protocol|show)\//.test(path),
    bad: ['Date.now()', 'Math.random()'],
    good: ['Date.parse(text)', 'new Date(ms)'],
  },
];

const physicalNames = [
  '(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\\w+)?',
  'border-(?:top|bottom)-(?:left|right)-radius',
  'left|right|top|bottom|float',
  '(?:min-|max-)?(?:width|height)',
];

const physical = new RegExp(`(?<![\\w-])(?:(?:${physicalNames.join('|')})\\s*:|text-align\\s*:\\s*(?:left|right)\\b)`, 'g');

/** Declarations in `css` templates that follow the screen in place of the writing direction. */
function physicalProperties(code: string): string[] {
  const sheets = [...withoutComments(code).matchAll(/\bcss`([^`]*)`/g)].map(([, sheet = '']) => sheet);
  // The features of a query are the box's own: `@container (width > 40rem)`.
  return sheets.flatMap((sheet) => sheet.replace(/@(media|container)[^{]*\{/g, '{').match(physical) ?? []);
}

function faultsOf({path, code}: SourceFile, rule: Rule): string[] {
  if (!rule.concerns(path)) return [];
  const found = rule.pattern.exec(withoutComments(code));
  return found ? [`${path}: ${found[0].trim()} (${rule.why})`] : [];
}

describe('the code of src', () => {
  const files = sourceFiles();

  for (const rule of rules) {
    it(`knows that ${rule.why}`, () => {
      assert.ok(files.some(({path}) => rule.concerns(path)));
      assert.deepEqual(files.flatMap((file) => faultsOf(file, rule)), []);
      for (const code of rule.bad) assert.match(code, rule.pattern);
      for (const code of rule.good) assert.doesNotMatch(code, rule.pattern);
    });
  }

  it('lays out in logical properties, so that Arabic and Hebrew are no special case', () => {
    const sheets = files.filter(({path}) => /^(elements|styles)\//.test(path));
    assert.ok(sheets.some(({code}) => code.includes('css`')));
    assert.deepEqual(sheets.flatMap(({path, code}) => physicalProperties(code).map((found) => `${path}: ${found}`)), []);
    for (const bad of ['margin-left: 1rem', 'inset: 0; left: 0', 'border-top-left-radius: 0', 'text-align: right', 'max-width: 4rem']) {
      assert.equal(physicalProperties(`css\`a {${bad};}\``).length, 1, bad);
    }
    for (const good of ['margin-inline-start: 1rem', 'inset-block-end: 0', 'text-align: start', '--_left: 1', 'border-width: 0']) {
      assert.deepEqual(physicalProperties(`css\`@container (width > 4rem) {a {${good};}}\``), [], good);
    }
  });
});
