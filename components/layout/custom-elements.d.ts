import type { HTMLAttributes } from 'react'

/** Custom elements of `components/enhance` that components render. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'contents-marker': HTMLAttributes<HTMLElement>
      'copy-address': HTMLAttributes<HTMLElement>
      'search-results': HTMLAttributes<HTMLElement>
      'share-tools': HTMLAttributes<HTMLElement>
      'theme-switch': HTMLAttributes<HTMLElement>
    }
  }
}
