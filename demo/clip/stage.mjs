/** A headless Chromium with the drawing modules in it. CHROME_PATH names the browser if it is not on PATH. */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {delimiter, join} from 'node:path';
import {chromium} from 'playwright-core';

const here = new URL('.', import.meta.url);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const findBrowser = () =>
  process.env.CHROME_PATH ?? process.env.PATH.split(delimiter).flatMap((dir) => names.map((name) => join(dir, name))).find((path) => existsSync(path));

const serveModules = () =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      const {pathname} = new URL(request.url, 'http://stage');
      if (pathname === '/') return response.setHeader('content-type', 'text/html').end('<!doctype html><link rel="icon" href="data:,">');
      try {
        const source = await readFile(new URL(`.${pathname}`, here));
        response.setHeader('content-type', 'text/javascript').end(source);
      } catch {
        response.writeHead(404).end();
      }
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

export const openStage = async () => {
  const server = await serveModules();
  const browser = await chromium.launch({executablePath: findBrowser(), args: ['--no-sandbox']});
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async () => {
    const [{makeScene}, {drawPicture}, script] = await Promise.all([import('/draw/scene.mjs'), import('/draw/picture.mjs'), import('/script.mjs')]);
    const encode = async (canvas, type, quality) => {
      const bytes = new Uint8Array(await (await canvas.convertToBlob({type, quality})).arrayBuffer());
      let text = '';
      for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
      return btoa(text);
    };
    const scene = makeScene();
    const canvas = new OffscreenCanvas(script.width, script.height);
    const context = canvas.getContext('2d');
    globalThis.frame = (time, type, quality) => {
      scene(context, time);
      return encode(canvas, type, quality);
    };
    globalThis.picture = (id, index, quality) => {
      const square = new OffscreenCanvas(800, 800);
      drawPicture(square.getContext('2d'), id, index);
      return encode(square, 'image/webp', quality);
    };
  });
  const bytes = async (promise) => Buffer.from(await promise, 'base64');
  return {
    frame: (time, type = 'image/jpeg', quality = 0.97) => bytes(page.evaluate((a) => globalThis.frame(...a), [time, type, quality])),
    picture: (id, index, quality) => bytes(page.evaluate((a) => globalThis.picture(...a), [id, index, quality])),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
};
