import {cleanText, MAX_CHAPTER_LENGTH} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import {offStage, opening} from './decide-show.js';
import type {Decision, Situation} from './show-log.js';

export function startChapter(given: string, situation: Situation): Decision {
  const path = 'action.title';
  const title = cleanText(given);
  const {length} = [...title];
  if (length === 0) return refuse('empty', 'The title has no character that can be seen.', {path});
  if (length > MAX_CHAPTER_LENGTH) {
    return refuse('too-long', `The title has ${length} characters; at most ${MAX_CHAPTER_LENGTH} are allowed.`, {path});
  }
  const refusal = offStage(situation);
  if (refusal) return refusal;
  const {chapter, head} = situation.state;
  if (chapter?.title === title) return {seq: chapter.seq};
  const before = opening(situation);
  const chapterId = `chapter-${head + before.length + 1}`;
  return {events: [...before, {type: 'chapter-started', chapterId, title}]};
}
