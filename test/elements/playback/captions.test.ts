import {expect} from '@open-wc/testing';
import {captionsOf, showCaptions} from '#src/playback/captions.js';

const modes = (video: HTMLVideoElement) => [...video.textTracks].map(({language, mode}) => `${language} ${mode}`);

describe('showCaptions', () => {
  let video: HTMLVideoElement;

  beforeEach(() => {
    video = document.createElement('video');
    video.addTextTrack('metadata', 'cues', 'en');
    video.addTextTrack('subtitles', 'English', 'en');
    video.addTextTrack('captions', 'Deutsch', 'de');
  });

  it('shows the first language of the viewer that there is', () => {
    showCaptions(video, {languages: ['fr', 'de-AT', 'en']});
    expect(modes(video)).to.deep.equal(['en hidden', 'en disabled', 'de showing']);
    expect(captionsOf(video).captions).to.equal('on');
  });

  it('shows the first captions where there are none in a language of the viewer', () => {
    showCaptions(video, {languages: ['ja']});
    expect(modes(video)).to.deep.equal(['en hidden', 'en showing', 'de disabled']);
  });

  it('hides them again, and leaves other tracks alone', () => {
    showCaptions(video, {languages: ['de']});
    showCaptions(video, undefined);
    expect(modes(video)).to.deep.equal(['en hidden', 'en disabled', 'de disabled']);
    expect(captionsOf(video).captions).to.equal('off');
  });

  it('offers nothing for a video without captions', () => {
    const bare = document.createElement('video');
    bare.addTextTrack('metadata').mode = 'showing';
    expect(captionsOf(bare).captions).to.equal('none');
  });
});
