import {engines, hasEngine, type Engine} from './engine.js';

/** Those that `TEST_ENGINES` names, parted by commas; without it all that are here. */
export function testedEngines(): readonly Engine[] {
  const wanted = process.env['TEST_ENGINES']?.split(',');
  return engines.filter((engine) => (wanted ? wanted.includes(engine) : hasEngine(engine)));
}
