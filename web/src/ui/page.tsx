import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation, useNavigationType } from 'react-router'
import { product } from './product.ts'

let isFirstPage = true

interface PageProps {
  /** The h1 and the browser's title. */
  title: string
  caption?: string
  back?: { path: string; title: string }
  /** Full width of the window, for grids. */
  wide?: boolean
  actions?: ReactNode
  children: ReactNode
}

/** One screen: title, back link and h1, which takes focus on navigation. */
export function Page({ title, caption, back, wide = false, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  const kind = useNavigationType()

  useEffect(() => {
    document.title = `${title} – ${product}`
  }, [title])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address is a navigation
  useEffect(() => {
    if (!isFirstPage) {
      heading.current?.focus({ preventScroll: true })
      if (kind !== 'POP') window.scrollTo(0, 0)
    }
    isFirstPage = false
  }, [pathname])

  return (
    <div className={wide ? 'width width--wide' : 'width'}>
      {back && (
        <Link className="back" to={back.path}>
          {back.title}
        </Link>
      )}
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1} className="page-title">
          {caption && <span className="nhsuk-caption-l">{caption} </span>}
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
