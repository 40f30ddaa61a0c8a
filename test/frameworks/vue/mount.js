import {createApp} from 'vue';
import HandlerShow from './HandlerShow.vue';
import LiveShow from './LiveShow.vue';

const samples = {event: LiveShow, handler: HandlerShow};

window.mountSample = ({sample, target, show}) => {
  const app = createApp(samples[sample], {show});
  app.mount(target);
  return () => app.unmount();
};
