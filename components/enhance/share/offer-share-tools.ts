// Loads the share buttons when their row comes near: it stands below the article.

/** The URL of a bundle of its own, which `lib/build/enhance-bundle.mjs` makes. */
declare const SHARE_MODULE: string

export function offerShareTools(): void {
  const row = document.querySelector('share-tools')
  if (!row) return
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      // Without a network the plain links remain.
      import(SHARE_MODULE).catch(() => {})
    },
    { rootMargin: '100%' },
  )
  observer.observe(row)
}
