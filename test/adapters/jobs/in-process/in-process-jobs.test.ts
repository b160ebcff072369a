import { inProcessJobs } from '../../../../adapters/jobs/in-process/in-process-jobs.ts';
import { jobRunnerContract } from '../../../contracts/job-runner-contract.ts';

jobRunnerContract('the in-process runner', async ({ log }) => inProcessJobs({ log, patience: 0 }));
