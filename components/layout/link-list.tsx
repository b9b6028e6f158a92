import type { Link } from '@/lib/model/article'

interface LinkListProps {
  readonly links: readonly Link[]
  readonly rel?: string
  readonly className?: string | undefined
  /** Marks the link to the page itself. */
  readonly currentPath?: string | undefined
}

export function LinkList({ links, rel, className, currentPath }: LinkListProps) {
  return (
    <ul className={className}>
      {links.map(({ label, href }) => (
        <li key={href}>
          <a
            href={href}
            rel={rel}
            {...(href === currentPath && { 'aria-current': 'page' })}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
