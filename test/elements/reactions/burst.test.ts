import {expect} from '@open-wc/testing';
import {Burst, MOST_FLIGHTS} from '#src/elements/reactions/burst.js';
import {Echoes} from '#src/elements/reactions/echoes.js';
import {launch, placeAt} from '#src/elements/reactions/flight.js';

describe('Burst', () => {
  const request = window.requestAnimationFrame;
  const cancel = window.cancelAnimationFrame;
  let frames: FrameRequestCallback[] = [];
  let now = 0;

  beforeEach(() => {
    frames = [];
    now = 0;
    window.requestAnimationFrame = (callback) => frames.push(callback);
    window.cancelAnimationFrame = () => (frames = []);
  });

  afterEach(() => {
    window.requestAnimationFrame = request;
    window.cancelAnimationFrame = cancel;
  });

  function openBurst(clock = () => now): Burst {
    const canvas = document.createElement('canvas');
    return new Burst({canvas, random: () => 0.5, now: clock});
  }

  function paint(atMs: number): void {
    now = atMs;
    for (const frame of frames.splice(0)) frame(atMs);
  }

  it('asks for one frame at a time, and for none when nothing moves', () => {
    const burst = openBurst();
    expect(frames).to.have.lengthOf(0);
    burst.add('heart');
    burst.add('fire', {count: 3});
    expect(frames).to.have.lengthOf(1);
    paint(16);
    expect([frames.length, burst.flying]).to.deep.equal([1, 4]);
    paint(5_000);
    expect([frames.length, burst.flying]).to.deep.equal([0, 0]);
    burst.add('heart');
    expect(frames).to.have.lengthOf(1);
    burst.stop();
    expect([frames.length, burst.flying]).to.deep.equal([0, 0]);
  });

  it('has no more in the air than it can draw', () => {
    const burst = openBurst();
    burst.add('heart', {count: 10_000});
    expect(burst.flying).to.equal(MOST_FLIGHTS);
  });

  it('lets fewer fly where frames take too long', () => {
    let slow = 0;
    const burst = openBurst(() => (slow += 5));
    burst.add('heart', {count: 1});
    paint(0);
    burst.add('heart', {count: 1000});
    expect(burst.flying).to.be.at.most(MOST_FLIGHTS / 2);
  });

  it('draws a full canvas well within a frame', () => {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'position: fixed; inline-size: 128px; block-size: 288px';
    document.body.append(canvas);
    const burst = new Burst({canvas, random: Math.random, now: () => now});
    burst.add('heart', {count: 20});
    burst.add('laugh', {count: 20});
    paint(16);
    const started = performance.now();
    for (let frame = 2; frame < 62; frame++) paint(frame * 16);
    const perFrame = (performance.now() - started) / 60;
    canvas.remove();
    expect(perFrame).to.be.lessThan(4);
  });
});

describe('flight', () => {
  it('rises from the button, fades, and ends', () => {
    const flight = launch(1000, () => 0.5);
    const places = [0, 0.25, 0.5, 0.75, 0.99].map((share) => placeAt(flight, 1000 + share * flight.durationMs));
    const heights = places.map((place) => place?.y ?? NaN);
    expect(heights).to.deep.equal([...heights].sort((a, b) => b - a));
    expect(heights[0]).to.equal(1);
    expect(places.at(-1)?.opacity).to.be.lessThan(0.1);
    expect(placeAt(flight, 999)).to.equal(undefined);
    expect(placeAt(flight, 1000 + flight.durationMs)).to.equal(undefined);
  });

  it('stays on the canvas, whatever chance brings', () => {
    for (let step = 0; step <= 10; step++) {
      const flight = launch(0, () => step / 10);
      for (let share = 0; share < 1; share += 0.05) {
        const place = placeAt(flight, share * flight.durationMs);
        expect(place?.x).to.be.within(0, 1);
        expect(place?.y).to.be.within(0, 1);
      }
    }
  });
});

describe('Echoes', () => {
  it('does not draw a viewer\'s own reactions a second time', () => {
    const echoes = new Echoes();
    echoes.expect('heart');
    echoes.expect('heart');
    expect(echoes.others({heart: 5, fire: 1})).to.deep.equal({heart: 3, fire: 1});
    expect(echoes.others({heart: 5})).to.deep.equal({heart: 5});
  });

  it('waits for an echo over several packets, and forgets those that were lost', () => {
    const echoes = new Echoes();
    for (let taps = 0; taps < 3; taps++) echoes.expect('clap');
    expect(echoes.others({clap: 2})).to.deep.equal({});
    echoes.forget();
    expect(echoes.others({clap: 2})).to.deep.equal({clap: 2});
  });
});
