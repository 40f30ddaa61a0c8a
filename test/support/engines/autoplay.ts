/** `free`: video may start with sound and no tap. `tap`: sound needs a tap, as in a shopper's browser. */
export type Autoplay = 'free' | 'tap';
