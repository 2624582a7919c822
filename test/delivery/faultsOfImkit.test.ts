import { common, ofImkit } from '../support/faultCases';
import { testFaults, type FaultCase } from '../support/faultMatrix';

describe('IMKIT: whatever goes wrong, nothing is lost and nothing is sent twice', () => {
	testFaults('imkit', { ...common, ...(ofImkit as Record<string, FaultCase>) });
});
