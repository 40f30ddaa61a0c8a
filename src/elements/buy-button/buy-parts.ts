/** The value of `exportparts` of a buy button in another element. */
export const buyParts = 'button: buy__button';

/** That of a note. */
export const noteParts = 'note: note__note, message: note__message, view-bag: note__view-bag';
