import { useEffect, type ReactNode } from 'react'

export interface CalmPageProps {
  icon: ReactNode
  title: string
  text?: string
  /** Buttons, one below the other on phones. */
  children?: ReactNode
  tone?: 'accent' | 'success' | 'warning' | 'danger' | 'neutral'
}

/** One thing to read, in the middle of the screen. Its changes are read out. */
export function CalmPage({ icon, title, text, children, tone = 'accent' }: CalmPageProps): ReactNode {
  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <main className="mx-auto flex min-h-svh max-w-md flex-col items-center justify-center px-6 py-12 text-center">
      <span className={`mb-6 flex size-16 items-center justify-center rounded-full ${tones[tone]} [&_svg]:size-7`}>
        {icon}
      </span>
      <div role="status">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight text-balance text-ink">
          {title}
        </h1>
        {text && <p className="mt-3 text-base/7 text-pretty text-muted">{text}</p>}
      </div>
      {children && <div className="mt-8 flex w-full flex-col items-stretch gap-3 sm:w-auto">{children}</div>}
    </main>
  )
}

const tones = {
  accent: 'bg-accent-soft text-accent-ink',
  success: 'bg-success-soft text-success-ink',
  warning: 'bg-warning-soft text-warning-ink',
  danger: 'bg-danger-soft text-danger-ink',
  neutral: 'bg-neutral-soft text-neutral-ink',
}
