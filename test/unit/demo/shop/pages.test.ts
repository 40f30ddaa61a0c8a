import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dataBlock, html} from '../../../../demo/http/html.js';
import {isLocal} from '../../../../demo/shop/host-routes.js';
import {catalog} from '../../../../demo/shop/catalog.js';
import {STRICT_POLICY} from '../../../../demo/shop/show-routes.js';
import {openShop, Shopper} from './shop-server.js';

describe('storefront', () => {
  it('answers each page as a whole document, with every file that it names', async (t) => {
    const {origin} = await openShop(t);
    const files = new Set<string>();
    for (const path of ['/', '/live', '/two', '/scheduled', '/ended', '/strict', '/cart', '/checkout', ...catalog.map(({url}) => url)]) {
      const response = await fetch(origin + path);
      const text = await response.text();
      assert.equal(response.status, 200, path);
      assert.match(text, /^<!doctype html>\n<html lang="en">/, path);
      assert.match(text, /<h1/, path);
      for (const [, file] of text.matchAll(/(?:src|href)="(\/(?:assets|pictures)\/[^"]+)"/g)) files.add(file ?? '');
    }
    assert.ok(files.size > 10);
    for (const file of files) {
      const response = await fetch(origin + file);
      assert.equal(response.status, 200, file);
      assert.ok((await response.arrayBuffer()).byteLength > 0, file);
    }
  });

  it('asks nobody else for anything', async (t) => {
    const {origin} = await openShop(t);
    for (const path of ['/', '/products/throw', '/strict']) {
      const text = await (await fetch(origin + path)).text();
      const foreign = [...text.matchAll(/\s(?:src|href)="((?:https?:)?\/\/[^"]+)"/g)].map(([, url]) => url);
      assert.deepEqual(foreign.filter((url) => url !== 'http://shows.example/shows/spring'), [], path);
    }
  });

  it('embeds the show as a merchant would, with something to see without script', async (t) => {
    const {origin} = await openShop(t);
    const text = await (await fetch(`${origin}/`)).text();
    assert.match(text, /<script type="module" src="\/live-shop\/live-shop\.js"><\/script>/);
    assert.match(text, /<live-shop src="http:\/\/shows\.example\/shows\/spring"[^>]*>\s*<a [^>]*href="#things"/);
    assert.match(text, /Demo: scripted host and audience/);
  });

  it('holds the strict page to one origin, with no inline code or style on it', async (t) => {
    const {origin} = await openShop(t);
    const response = await fetch(`${origin}/strict`);
    assert.equal(response.headers.get('content-security-policy'), STRICT_POLICY);
    const text = await response.text();
    assert.doesNotMatch(text, /<script(?![^>]* src=)[^>]*>|\sstyle="|<style|\son\w+="/);
    assert.match(text, /<live-shop src="\/strict\/spring\.json"/);
  });

  it('sells without script: choose, add, change, remove', async (t) => {
    const {origin} = await openShop(t);
    const shopper = new Shopper(origin);
    const form = {product: 'throw', 'option.Colour': 'Moss', 'option.Size': '130 × 180', quantity: '2'};
    const added = await shopper.fetch('/cart/items', {method: 'POST', form});
    assert.deepEqual([added.status, added.headers.get('location')], [303, '/cart']);
    const page = await (await shopper.fetch('/cart')).text();
    assert.match(page, /Moss, 130 × 180/);
    assert.match(page, /data-cart-count>2</);
    const changed = await shopper.fetch('/cart/items/throw-moss-130', {method: 'POST', form: {quantity: '1'}});
    assert.equal(changed.headers.get('location'), '/cart');
    assert.equal((await shopper.cart()).count, 1);
    await shopper.fetch('/cart/items/throw-moss-130', {method: 'POST', form: {quantity: ''}});
    assert.equal((await shopper.cart()).count, 1, 'an empty field removes nothing');
    await shopper.fetch('/cart/items/throw-moss-130', {method: 'POST', form: {quantity: '0'}});
    assert.match(await (await shopper.fetch('/cart')).text(), /Your bag is empty/);
  });

  it('says without script what could not be done, in its own words', async (t) => {
    const {origin} = await openShop(t);
    const shopper = new Shopper(origin);
    const form = {product: 'throw', 'option.Colour': 'Moss', 'option.Size': '150 × 220', quantity: '1'};
    const refused = await shopper.fetch('/cart/items', {method: 'POST', form});
    const location = refused.headers.get('location') ?? '';
    assert.equal(location, '/products/throw?problem=out-of-stock&available=0');
    assert.match(await (await shopper.fetch(location)).text(), /role="alert">Sorry, that one has just sold out/);
    const forged = await (await shopper.fetch('/products/throw?problem=%3Cb%3Epay%20here&available=%3Cb%3E')).text();
    assert.doesNotMatch(forged, /pay here/);
  });

  it('answers what is not there with a page, and gives out no other file', async (t) => {
    const {origin} = await openShop(t);
    for (const path of ['/nothing', '/products/anvil', '/products/%', '/a/b/c']) {
      const response = await fetch(origin + path);
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /There is nothing here/);
    }
    for (const path of ['/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/pictures/..%5cclip.json', '/assets/']) {
      const response = await fetch(origin + path);
      assert.equal(response.status, 404, path);
      await response.text();
    }
  });
});

describe('html', () => {
  it('makes text of every value that is not markup', () => {
    const evil = `<img src=x onerror="alert('1')">&`;
    assert.equal(html`<p title="${evil}">${evil}</p>`.markup.match(/[<>]/g)?.length, 4);
    assert.equal(html`<p>${[html`<b>1</b>`, 2, false, undefined]}</p>`.markup, '<p><b>1</b>2</p>');
  });

  it('keeps data in its block', () => {
    const {markup} = dataBlock('d', {text: '</script><script>'});
    assert.equal(markup.match(/<\/?script/g)?.length, 2);
    const [, json = ''] = /<script[^>]*>(.*)<\/script>/.exec(markup) ?? [];
    assert.deepEqual(JSON.parse(json), {text: '</script><script>'});
  });
});

describe('isLocal', () => {
  const from = (remoteAddress: string | undefined, host: string | undefined) => isLocal({socket: {remoteAddress}, headers: {host}});

  it('lets in this machine under its own name', () => {
    assert.ok(from('127.0.0.1', '127.0.0.1:5180'));
    assert.ok(from('::1', '[::1]:5180'));
    assert.ok(from('::ffff:127.0.0.1', 'localhost'));
  });

  it('keeps out other machines, and other names for this one', () => {
    assert.ok(!from('192.168.1.7', '127.0.0.1:5180'));
    assert.ok(!from('127.0.0.1', 'evil.example:5180'));
    assert.ok(!from('127.0.0.1', 'localhost.evil.example'));
    assert.ok(!from(undefined, 'localhost'));
    assert.ok(!from('127.0.0.1', undefined));
  });
});
