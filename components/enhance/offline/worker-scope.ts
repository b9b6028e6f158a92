// What the workers use of their global object: its types cannot stand beside those of the DOM.

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface WorkerEvents {
  readonly install: WaitingEvent
  readonly activate: WaitingEvent
  readonly message: WaitingEvent & { readonly data: unknown }
  readonly fetch: WaitingEvent & {
    readonly request: Request
    respondWith(answer: Promise<Response>): void
  }
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly caches: CacheStorage
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    listen: (event: WorkerEvents[Name]) => void,
  ): void
}
