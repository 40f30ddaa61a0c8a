export {pageClock, type Clock} from '../request/clock.js';
