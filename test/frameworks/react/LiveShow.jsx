import '@live-shop/sdk/define';
import {useState} from 'react';
import {applyTo, empty, isOurs} from '../cart.js';

export function LiveShow({show}) {
  const [cart, setCart] = useState(empty);

  const answer = (event) => {
    if (!isOurs(event.request)) return;
    event.respondWith((request) => {
      setCart((before) => applyTo(before, request));
      return true;
    });
  };

  return (
    <>
      <p>In the bag: <output>{cart.count}</output></p>
      <button onClick={() => setCart(empty)}>Empty the bag</button>
      <live-shop show={show} cart={cart} onlive-shop-cart-request={answer} />
    </>
  );
}
