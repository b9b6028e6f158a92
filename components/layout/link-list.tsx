import type { Link } from '@/lib/model/article'

interface ListedLink extends Link {
  /** A key that opens it: `enhance` knows it by this. */
  readonly shortcut?: string
}

interface LinkListProps {
  readonly links: readonly ListedLink[]
  readonly rel?: string
  readonly className?: string | undefined
  /** For names of any script. */
  readonly dir?: 'auto'
  /** Marks the link to the page itself. */
  readonly currentPath?: string | undefined
}

export function LinkList({ links, rel, className, dir, currentPath }: LinkListProps) {
  return (
    <ul className={className}>
      {links.map(({ label, href, shortcut }) => (
        <li key={href}>
          <a
            href={href}
            rel={rel}
            dir={dir}
            aria-keyshortcuts={shortcut}
            {...(href === currentPath && { 'aria-current': 'page' })}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
