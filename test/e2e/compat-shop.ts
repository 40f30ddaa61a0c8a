import type {IncomingMessage, ServerResponse} from 'node:http';
import {json} from 'node:stream/consumers';

interface Size {
  readonly name: string;
  readonly code: string;
  left: number;
  readonly price: number | string;
  readonly before?: number;
}

const sizes = (colour: string, left: readonly number[]): Size[] => [
  {name: 'Small', code: `hoodie-${colour}-s`, left: left[0] ?? 0, price: 499.9, before: 599},
  {name: 'Large', code: `hoodie-${colour}-l`, left: left[1] ?? 0, price: '549,50 kr'},
];

/** The catalogue and the basket of a small shop, with stock that runs out and at most three of one kind. */
export class CompatShop {
  readonly basket = new Map<string, number>();
  readonly posts: string[] = [];
  /** Refuses everything, and does not say why. */
  sulks = false;
  readonly hoodie = {
    title: 'Hoodie <b>North</b>',
    maker: 'Fjell',
    teaser: 'Warm, and not only on the outside.',
    html: '<p>Brushed inside &amp; out.</p><ul><li>Two pockets</li></ul><script>document.title = "owned"</script>',
    code: 'hoodie',
    colours: [
      {name: 'Moss', hex: '#556b2f', code: 'hoodie-moss', pictures: ['/moss.svg'], sizes: sizes('moss', [9, 1])},
      {name: 'Sand', hex: '#c2b280', code: 'hoodie-sand', pictures: ['javascript:alert(1)', '/sand.svg'], sizes: sizes('sand', [4, 0])},
    ],
  };

  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = request.url ?? '/';
    if (!path.startsWith('/api/')) return false;
    const answer = (status: number, body: unknown): boolean => {
      response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
      return true;
    };
    if (path === '/api/products/hoodie') return answer(200, this.hoodie);
    if (path === '/api/basket') {
      return answer(200, {items: [...this.basket].map(([sku, quantity]) => ({sku, quantity}))});
    }
    const {sku, quantity = (this.basket.get(sku) ?? 0) + 1} = (await json(request)) as {sku: string; quantity?: number};
    const wanted = path.endsWith('/drop') ? 0 : quantity;
    this.posts.push(`${path} ${sku} ${wanted}`);
    if (this.sulks) return answer(500, {error: 'OTHER', message: ''});
    const left = this.hoodie.colours.flatMap((colour) => colour.sizes).find(({code}) => code === sku)?.left ?? 0;
    if (wanted > 3) return answer(422, {error: 'LIMIT', message: 'Only <3> of one kind, please.'});
    if (wanted > left) return answer(409, {error: 'SOLD_OUT', message: ''});
    if (wanted === 0) this.basket.delete(sku);
    else this.basket.set(sku, wanted);
    return answer(200, {});
  }
}
