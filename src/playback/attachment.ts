export interface AttachmentReceiver {
  /** Another element is attached. `signal` aborts when it is no more. */
  attached(video: HTMLVideoElement, signal: AbortSignal): void;
  detached(): void;
}

/** Which one of the elements that come and go is played in. */
export interface Attachment {
  video(): HTMLVideoElement | undefined;
  /** The newest element wins. Returns the stop. */
  attach(video: HTMLVideoElement): () => void;
  detach(): void;
}

export function createAttachment(receiver: AttachmentReceiver): Attachment {
  let current: HTMLVideoElement | undefined;
  let life: AbortController | undefined;
  // A stop counts only while nobody has attached after it.
  let generation = 0;

  function detach(): void {
    generation++;
    if (!current) return;
    current = undefined;
    life?.abort();
    receiver.detached();
  }

  return {
    video: () => current,
    attach(video) {
      if (video !== current) {
        detach();
        current = video;
        life = new AbortController();
        receiver.attached(video, life.signal);
      }
      const attached = ++generation;
      return () => {
        // A move in the page is a disconnect and a connect in one task: whoever attaches again in it goes on undisturbed.
        queueMicrotask(() => {
          if (attached === generation) detach();
        });
      };
    },
    detach,
  };
}
