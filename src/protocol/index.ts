export * from './fact.js';
export * from './manifest.js';
export * from './message.js';
export * from './money.js';
export * from './product.js';
export * from './result.js';
export {parse, type Shape} from './shape.js';
export * from './store.js';
export * from './text.js';
