import {expect} from '@open-wc/testing';
import {giveTracksFile} from '#src/playback/track-source.js';

/** Adds a track as hls.js does. */
function addTrack(video: HTMLVideoElement, src: string): HTMLTrackElement {
  const track = document.createElement('track');
  track.kind = 'captions';
  track.src = src;
  video.append(track);
  track.track.mode = 'hidden';
  return track;
}

describe('giveTracksFile', () => {
  it('has a track loaded from the page itself and not from a data: URL', async () => {
    const video = document.createElement('video');
    const life = new AbortController();
    giveTracksFile({video, signal: life.signal});
    const track = addTrack(video, 'data:,WEBVTT');
    await new Promise((resolve, reject) => {
      track.addEventListener('load', resolve);
      track.addEventListener('error', () => reject(new Error(`not loaded: ${track.src}`)));
    });
    expect(track.src).to.match(/^blob:/);
    life.abort();
  });

  it('leaves other tracks alone, and everything once it has ended', async () => {
    const video = document.createElement('video');
    const life = new AbortController();
    giveTracksFile({video, signal: life.signal});
    const own = addTrack(video, '/captions.vtt');
    await Promise.resolve();
    life.abort();
    const later = addTrack(video, 'data:,WEBVTT');
    await Promise.resolve();
    expect(own.src).to.match(/captions\.vtt$/);
    expect(later.src).to.equal('data:,WEBVTT');
  });
});
