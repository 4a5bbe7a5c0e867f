import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { prefixOf, type Settings } from '#infra/constructs/settings.ts';
import { DataStack } from './data.ts';
import { WatchStack } from './watch.ts';
import { WebStack } from './web.ts';
import { WorkflowStack } from './workflow.ts';

/** One company's deployment, and the rules it is held to: synthesis fails while one is broken without a reason. */
export function addStacks(app: App, settings: Settings) {
  const prefix = prefixOf(settings);
  const about = (what: string) => ({
    description: `Expunge for ${settings.profile.name}: ${what}`,
    env: { region: settings.region },
  });
  const data = new DataStack(app, `${prefix}-data`, settings, about('what is kept'));
  const workflow = new WorkflowStack(app, `${prefix}-workflow`, data, about('the life of a request'));
  const web = new WebStack(app, `${prefix}-web`, data, about('the ways in'));
  const watch = new WatchStack(app, `${prefix}-watch`, { data, workflow, web }, about('alarms'));
  Tags.of(app).add('expunge:profile', settings.profile.id);
  const rules = new AwsSolutionsChecks(app, { verbose: true });
  Validations.of(app).addPlugins(rules);
  return { data, workflow, web, watch, rules };
}
