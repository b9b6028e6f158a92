import type { Author } from '@/lib/model/article'
import { Avatar } from './avatar'
import styles from './author-note.module.css'

export function AuthorNote({ slug, name, path, bio, avatar }: Author) {
  const id = `page:author-${slug}`
  return (
    <section aria-labelledby={id} className={styles.note}>
      {avatar && (
        <div className={styles.avatar}>
          <Avatar {...avatar} />
        </div>
      )}
      <div className={styles.text}>
        <h2 id={id} className={styles.name}>
          <a href={path}>{name}</a>
        </h2>
        {bio && <p>{bio}</p>}
      </div>
    </section>
  )
}
