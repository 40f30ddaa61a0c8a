import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {HandlerShow} from './HandlerShow.jsx';
import {LiveShow} from './LiveShow.jsx';

const samples = {event: LiveShow, handler: HandlerShow};

window.mountSample = ({sample, target, show}) => {
  const Sample = samples[sample];
  const root = createRoot(target);
  root.render(<StrictMode><Sample show={show} /></StrictMode>);
  return () => root.unmount();
};
