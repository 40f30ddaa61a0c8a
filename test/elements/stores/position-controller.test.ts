import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {PositionController} from '#src/elements/stores/position-controller.js';
import type {Location} from '#src/protocol/index.js';

/** A browser that answers when it is told to. */
class FakeGeolocation implements Geolocation {
  readonly asked: (PositionOptions | undefined)[] = [];
  found: PositionCallback = () => {};
  refused: PositionErrorCallback = () => {};

  getCurrentPosition(found: PositionCallback, refused?: PositionErrorCallback | null, options?: PositionOptions): void {
    this.asked.push(options);
    this.found = found;
    this.refused = refused ?? (() => {});
  }

  watchPosition(): number {
    throw new Error('nobody is followed');
  }

  clearWatch(): void {}
}

const geolocation = new FakeGeolocation();

class TestPlace extends LitElement {
  readonly places: Location[] = [];
  readonly position = new PositionController(this, (place) => this.places.push(place), geolocation);
}

customElements.define('test-place', TestPlace);

function positionAt(latitude: number, longitude: number): GeolocationPosition {
  const coords = {latitude, longitude, accuracy: 10, altitude: null, altitudeAccuracy: null, heading: null, speed: null};
  return {coords: {...coords, toJSON: () => coords}, timestamp: 0, toJSON: () => ({})};
}

const refusal = (code: 1 | 2 | 3): GeolocationPositionError =>
  ({code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3});

describe('PositionController', () => {
  let place: TestPlace;

  beforeEach(async () => {
    geolocation.asked.length = 0;
    place = await fixture<TestPlace>(html`<test-place></test-place>`);
  });

  it('asks the browser when it is told to, and never before', () => {
    expect(geolocation.asked).to.have.length(0);
    place.position.locate();
    expect(geolocation.asked).to.have.length(1);
    expect(geolocation.asked[0]?.enableHighAccuracy).to.equal(false);
    expect(place.position.status).to.equal('locating');
  });

  it('gives the place away no finer than it is needed', () => {
    place.position.locate();
    geolocation.found(positionAt(52.520_008_1, 13.404_954_2));
    expect(place.places).to.deep.equal([{latitude: 52.52, longitude: 13.405}]);
    expect(place.position.status).to.equal('idle');
  });

  it('tells a refusal from a place that cannot be found', () => {
    place.position.locate();
    geolocation.refused(refusal(1));
    expect(place.position.status).to.equal('denied');
    place.position.locate();
    geolocation.refused(refusal(3));
    expect(place.position.status).to.equal('failed');
  });

  it('hears nothing of an answer that comes after the element has gone', () => {
    place.position.locate();
    place.remove();
    geolocation.found(positionAt(1, 2));
    geolocation.refused(refusal(1));
    expect(place.places).to.deep.equal([]);
    expect(place.position.status).to.equal('idle');
  });
});
