import {ContextProvider} from '@lit/context';
import {fixture, fixtureCleanup} from '@open-wc/testing';
import {html, LitElement, type TemplateResult} from 'lit';
import {sessionContext} from '#src/controllers/contexts.js';
import type {Session} from '#src/session/session.js';

class TestStage extends LitElement {
  readonly provider = new ContextProvider(this, {context: sessionContext});

  protected override createRenderRoot(): this {
    return this;
  }
}

customElements.define('test-stage', TestStage);

/** Renders a template below a provider of the given session and returns its first element, updated. */
export async function sessionFixture<T extends LitElement>(session: Session, template: TemplateResult): Promise<T> {
  const stage = await fixture<TestStage>(html`<test-stage></test-stage>`);
  stage.provider.setValue(session);
  const inner = await fixture<T>(template, {parentNode: stage});
  await inner.updateComplete;
  return inner;
}

export {fixtureCleanup};
