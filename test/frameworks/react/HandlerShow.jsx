import '@live-shop/sdk/define';
import {useState} from 'react';
import {applyTo, empty, isOurs} from '../cart.js';

export function HandlerShow({show}) {
  const [cart, setCart] = useState(empty);

  const handle = (request) => {
    if (!isOurs(request)) return {status: 'unhandled'};
    setCart((before) => applyTo(before, request));
    return true;
  };

  return (
    <>
      <p>In the bag: <output>{cart.count}</output></p>
      <button onClick={() => setCart(empty)}>Empty the bag</button>
      <live-shop show={show} cart={cart} cartHandler={handle} />
    </>
  );
}
