export {examineCart, type ExamineOptions} from './examine-cart.js';
export type {CheckName, Finding, Verdict} from './finding.js';
export {findingsTable} from './findings-table.js';
export type {GoodsChoice} from './goods.js';
