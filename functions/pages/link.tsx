import type { Child, FC } from 'hono/jsx';

const allowed = /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/;
/** One machine serves plain http on loopback; nothing else may. */
const onThisMachine = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//;

/** The only way to make a link: another scheme (`javascript:`, `data:`) becomes plain text. No template engine checks that. */
export const Link: FC<{ href: string; class?: string; lang?: string; children?: Child }> = ({
  href,
  children,
  ...rest
}) =>
  allowed.test(href) || onThisMachine.test(href) ? (
    <a href={href} {...rest} {...(rest.lang ? { hreflang: rest.lang } : {})}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
