import type {Route} from './call.js';

/** 200 while the store answers, so that a load balancer or supervisor can tell. */
export const getHealth: Route = async ({desk}) => {
  try {
    await desk.store.manifest('health');
  } catch {
    return {status: 503, code: 'unavailable', message: 'The store does not answer.'};
  }
  return {body: {status: 'ok', sockets: desk.socketCount()}, cacheControl: 'no-store'};
};
