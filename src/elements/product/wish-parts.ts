/** The value of `exportparts` of a heart in another element. */
export const wishParts = 'button: wish__button, message: wish__message';
