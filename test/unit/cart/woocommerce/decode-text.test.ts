import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeText} from '#src/cart/woocommerce/decode-text.js';

describe('decodeText', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Stoneware &amp; Co. &quot;mug&quot; &#039;blue&#039;', 'Stoneware & Co. "mug" \'blue\''],
    ['Linen Shirt &#8211; S &ndash; &#x2014;', 'Linen Shirt – S – —'],
    ['Caf&eacute; &Auml;pfel &yuml; &nbsp;&times;', 'Café Äpfel ÿ \u00a0×'],
    ['&euro;18.00 &hellip; &trade; &ldquo;new&rdquo;', '€18.00 … ™ “new”'],
    ['&#128722;', '🛒'],
    ['It is in your cart. <a href="/cart" class="button wc-forward">View cart</a>', 'It is in your cart. View cart'],
    ['One<br />two', 'One two'],
    ['5 < 6 and 7 > 4 <3', '5 < 6 and 7 > 4 <3'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['AT&T &unknown; &; &#0; &#x110000; &constructor;', 'AT&T &unknown; &; &#0; &#x110000; &constructor;'],
  ];

  for (const [html, text] of cases) {
    it(`reads ${JSON.stringify(html)} once, as text`, () => assert.equal(decodeText(html), text));
  }
});
