import {clockOf, PAGE_FACTS, type Fact, type LogIndex, type LogPageEntry} from '../../protocol/index.js';

/** A file of the export: where, beneath the log's folder, and what. */
export interface LogFile {
  readonly name: string;
  readonly body: object;
}

/**
 * The log as files: pages, then the index. What was removed from the chat is left out for good: its number stays, and says
 * nothing.
 */
export function logFiles(facts: readonly Fact[]): readonly LogFile[] {
  const removed = new Set(facts.flatMap((fact) => (fact.type === 'message-removed' ? [fact.messageId] : [])));
  const kept = facts.map((fact) =>
    (fact.type === 'message-posted' && removed.has(fact.message.id)) || fact.type === 'message-removed'
      ? {seq: fact.seq, at: fact.at, type: 'withheld'}
      : fact,
  );
  const pages: LogPageEntry[] = [];
  const files: LogFile[] = [];
  for (let start = 0; start < kept.length; start += PAGE_FACTS) {
    const page = kept.slice(start, start + PAGE_FACTS);
    const [{seq, at} = {seq: start + 1, at: 0}] = page;
    const url = `${files.length + 1}.json`;
    pages.push({url, seq, at});
    files.push({name: url, body: {facts: page}});
  }
  const index: LogIndex = {
    head: facts.at(-1)?.seq ?? 0,
    pages,
    facts: facts.filter(({type}) => clockOf(type) === 'stage'),
  };
  return [...files, {name: 'index.json', body: index}];
}
