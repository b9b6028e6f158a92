import styles from './article-count.module.css'

export function ArticleCount({ count }: { readonly count: number }) {
  return (
    <span className={styles.count}>
      {count}
      <span className="sr-only">{count === 1 ? ' article' : ' articles'}</span>
    </span>
  )
}
