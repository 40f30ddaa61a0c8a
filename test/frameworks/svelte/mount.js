import {mount, unmount} from 'svelte';
import HandlerShow from './HandlerShow.svelte';
import LiveShow from './LiveShow.svelte';

const samples = {event: LiveShow, handler: HandlerShow};

window.mountSample = ({sample, target, show}) => {
  const app = mount(samples[sample], {target, props: {show}});
  return () => unmount(app);
};
