import {createServer} from 'node:http';
import {createShowServer} from '@live-shop/sdk/server';
import {spring} from './running-server.js';

// Appends from several sides at once for as long as it lives, and prints each number that was acknowledged.
const [dataDirectory = ''] = process.argv.slice(2);
const shows = await createShowServer({server: createServer(), dataDirectory});
await shows.putShow(spring);

async function write(writer: number): Promise<void> {
  for (let count = 1; ; count += 1) {
    const stock = {status: 'in-stock', quantity: writer * 1_000_000 + count} as const;
    const id = `w${process.pid}-${writer}-${count}`;
    const answer = await shows.act('spring', {id, action: {type: 'change-product', productId: 'mug', stock}});
    if (!answer.ok) throw new Error(answer.message);
    process.stdout.write(`${answer.seq} ${stock.quantity}\n`);
  }
}

await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(write));
