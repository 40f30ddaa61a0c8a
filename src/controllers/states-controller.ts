import type {ReactiveElement} from 'lit';

/** Shows what is true of an element as its custom states, for `:state(name)` in a page's CSS. */
export class StatesController {
  constructor(host: ReactiveElement, read: () => Readonly<Record<string, boolean>>) {
    const {states} = host.attachInternals();
    host.addController({
      hostUpdated() {
        for (const [name, on] of Object.entries(read())) {
          if (on) states.add(name);
          else states.delete(name);
        }
      },
    });
  }
}
