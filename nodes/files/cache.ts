import type { IExecuteFunctions } from 'n8n-workflow';
import type { FileFacts } from './facts';
import { Few, FEW_LINKS } from './few';
import { fetchFacts, type FetchOptions } from './fetchFile';

type Fetched = Map<string, Promise<FileFacts>>;

/**
 * What each execution has fetched. Its `flow` context is an object that lives as long as the
 * execution and is the same in all its nodes, so no execution sees the files of another one, and
 * when n8n drops it, its entries go as well.
 */
const executions = new WeakMap<object, Fetched>();

/** Links that are read at the same time in one run of a node. */
const readAtOnce = Few.inEach(FEW_LINKS);

/**
 * `fetchFacts`, but the same link only once in an execution, and a few at a time. Who asks while it is
 * being fetched gets the same answer; a link that failed is tried again when it is asked for again.
 *
 * @param goOn asked when its turn has come; what it throws is thrown
 * @throws {InputError} as `fetchFacts` does
 */
export async function fetchFactsOnce(
	context: IExecuteFunctions,
	url: string,
	options: FetchOptions,
	goOn: () => void = () => {},
): Promise<FileFacts> {
	const fetched = fetchedIn(context);
	// Another node may be allowed less.
	const key = JSON.stringify([url, options.maxBytes, options.allowPrivate]);
	const known = fetched.get(key);
	if (known) return await known;

	const fetching = readAtOnce.of(context).run(async () => {
		goOn();
		return await fetchFacts(context, url, options);
	});
	fetched.set(key, fetching);
	fetching.catch(() => fetched.delete(key));
	return await fetching;
}

function fetchedIn(context: IExecuteFunctions): Fetched {
	const execution = context.getContext('flow');
	let fetched = executions.get(execution);
	if (!fetched) executions.set(execution, (fetched = new Map()));
	return fetched;
}
