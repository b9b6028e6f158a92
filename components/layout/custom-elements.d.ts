import type { HTMLAttributes } from 'react'

/** What `enhance` defines and a component writes into a page. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'contents-marker': HTMLAttributes<HTMLElement>
      'copy-address': HTMLAttributes<HTMLElement>
      'share-tools': HTMLAttributes<HTMLElement>
      'theme-switch': HTMLAttributes<HTMLElement>
    }
  }
}
