/** Made by `npm run client` from the OpenAPI document. Not to be edited. */
export interface paths {
    "/api/v1/predict/{model}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Features of fr35, with a machine key. A model of four classes answers 0 unharmed, 1 killed, 2 hospitalised, 3 light; one of two classes 1 for severe, 0 for not */
        post: operations["postCompatApiV1PredictByModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reload_model/{model}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With a version, makes it the champion that every instance serves within 30 s; without, tells which one is */
        post: operations["postCompatApiV1ReloadModelByModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As /v1/auth/token, for clients that send the form of OAuth's password grant */
        post: operations["postCompatAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config/noise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Simulates drift in the current window by this much noise; `{}` ends it */
        post: operations["postCompatConfigNoise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delete_admin/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an administrator's rights and keeps the account, for clients of the reference systems */
        delete: operations["deleteCompatDeleteAdminByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delete_user/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** As DELETE /v1/users/{name}, for clients of the reference systems */
        delete: operations["deleteCompatDeleteUserByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drift_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last drift check */
        get: operations["getCompatDriftReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drift_score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Score of the last drift check, in the text format of Prometheus; no sample before the first check */
        get: operations["getCompatDriftScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drift, champion and alarms in the text format of Prometheus, for those who scrape */
        get: operations["getCompatMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/new_admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As /new_user, for an administrator */
        post: operations["postCompatNewAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/new_user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As POST /v1/users, for clients of the reference systems */
        post: operations["postCompatNewUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/predict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Features of chi9: 1 when the crash is severe */
        post: operations["postCompatPredict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prediction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Features of fr28: 1 when the accident is severe */
        post: operations["postCompatPrediction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protected/predict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Features of fr13: 1 when the accident is severe, and how probable the answer is */
        post: operations["postCompatProtectedPredict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protected/predict_csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A CSV with features of fr13 as its columns, of up to 1,000 rows, as the body or as the file of a form */
        post: operations["postCompatProtectedPredictCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/protected/reload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The champion of fr13, which every instance serves within 30 s after it was promoted, by itself */
        get: operations["getCompatProtectedReload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service answers */
        get: operations["getCompatStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The alarms of this stage, those that are raised first */
        get: operations["getAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refresh token for a new access token */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of a refresh token, or with its access token every session of the account; access tokens are refused within a minute */
        post: operations["postAuthRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Username and password for an access token of 30 minutes; a challenge of the account is named by a 403 and answered by `code` or `new_password` */
        post: operations["postAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own batches, newest first */
        get: operations["getBatches"];
        put?: never;
        /** Announces a CSV of up to 5 GB; it is answered once it has been sent to the link */
        post: operations["postBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch: state, progress, counts, rows that were refused, links to result and report */
        get: operations["getBatchesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a batch that has not ended */
        post: operations["postBatchesByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every dataset version, newest first; with `dataset`, those of one dataset */
        get: operations["getDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dataset version: schema, counts, files, reports, objects in the lake */
        get: operations["getDatasetsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The raw files that it was made of, as they were handed in, with links */
        get: operations["getDatasetsByIdFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From raw files to this version, and on to the prepared tables and model versions made of it */
        get: operations["getDatasetsByIdLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every column of the canonical tables: counts, mean, quantiles, levels */
        get: operations["getDatasetsByIdProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read and left out, and every quality check with its verdict, value and limit */
        get: operations["getDatasetsByIdQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that were left out, each with its reason and its original cells, by page */
        get: operations["getDatasetsByIdQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/quarantine/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands corrected rows of the quarantine in with the files that they came from, as a source that a training can be started on */
        post: operations["postDatasetsByIdQuarantineReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields with their accepted codes, in French and English, the contracts made of them, and the models that can be trained by name */
        get: operations["getDictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as a page to read */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a drift check; `{}` holds the current rows against the default model's champion, and cuts them out of the newest data first where there are none. Its report has the id that is answered */
        post: operations["postDriftChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a check that was started is doing, and why it failed if it did */
        get: operations["getDriftChecksById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last drift check of a model, and the current rows that it is about */
        get: operations["getDriftLatest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/loop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is done about a drift alarm, and what was done about the last ones */
        get: operations["getDriftLoop"];
        /** Sets whether a drift alarm starts a training or only advises one, and what that training is asked for */
        put: operations["putDriftLoop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drift checks of a model, newest first, and their trend, oldest first, with promotions marked */
        get: operations["getDriftReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One drift check with every feature: test, threshold, score, distributions */
        get: operations["getDriftReportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/reports/{id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link to the report as one page, for a few minutes */
        get: operations["getDriftReportsByIdHtml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The noise that checks give to the current rows; 0 when nothing is simulated */
        get: operations["getDriftSimulation"];
        put?: never;
        /** Lets noise into the current rows of every check, to see that the monitor finds it; `{}` ends it */
        post: operations["postDriftSimulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drift/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a drift check of a CSV of up to 1 MB, whose columns are the features of the model's contract */
        post: operations["postDriftUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A severe and a light accident of the hold-out for each contract that has a champion, with its known answer */
        get: operations["getExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experiments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every experiment with the number of its runs by status, and its last run */
        get: operations["getExperiments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experiments/{name}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of an experiment, newest first unless sorted; filtered as in `metrics.f1 > 0.7 and params.family = "forest"` */
        get: operations["getExperimentsByNameRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service answers, with which models, and whether each still answers its golden rows as it was trained to */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announces an ONNX graph that was made elsewhere. Once it has been sent to the link, a candidate of a training names it as `onnx`: it is judged, gated and registered like any other, without being trained */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Machine keys, newest first; the keys themselves are not kept */
        get: operations["getKeys"];
        put?: never;
        /** A new machine key, which is shown this once; it is sent as x-api-key to the same routes below /machine */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a key, with effect within a minute; it stays listed for 90 days */
        delete: operations["deleteKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What really happened, of up to 1000 answers: a CSV with the columns id and severe (1 or 0) */
        post: operations["postLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest log lines of all functions, newest first */
        get: operations["getLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is measured of service and model, over the last hours */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every registered model and where its aliases point */
        get: operations["getModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One model with its versions, newest first; with `deleted=true` those that were deleted too */
        get: operations["getModelsByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/aliases/{alias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves champion or challenger to an approved version; instances follow within 60 s. Sent again as it was, it is the same move */
        put: operations["putModelsByNameAliasesByAlias"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who moved which alias when, newest first; with `at`, also which version each alias pointed at then */
        get: operations["getModelsByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One metric over all versions, oldest first, with the times at which each was the champion */
        get: operations["getModelsByNameMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How right a model's answers were by version and day, with intervals; beside it what its own probabilities expect without labels */
        get: operations["getModelsByNameQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The champion goes back to the version that it came from. Sent again as it was, it is the same rollback */
        post: operations["postModelsByNameRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a model's requests are shared between champion and challenger */
        get: operations["getModelsByNameTraffic"];
        /** Lets the challenger answer a share of the requests, or score beside the champion; every instance follows within 30 s */
        put: operations["putModelsByNameTraffic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version: metrics, parameters, what it takes with examples, gate report, lineage both ways, files with links, aliases, decisions */
        get: operations["getModelsByNameVersionsByVersion"];
        put?: never;
        post?: never;
        /** Hides a version that no alias points at or ever did; it can be restored */
        delete: operations["deleteModelsByNameVersionsByVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/versions/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a version, so that an alias may point at it */
        post: operations["postModelsByNameVersionsByVersionApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/versions/{version}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects a version: no alias may point at it, and nobody is answered by it */
        post: operations["postModelsByNameVersionsByVersionReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a deleted version back as it was */
        post: operations["postModelsByNameVersionsByVersionRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as an OpenAPI 3.1 document */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pipelines that people start, with their steps and what runs of each now */
        get: operations["getPipelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{name}/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest executions of a pipeline, newest first, those that its schedule started among them */
        get: operations["getPipelinesByNameExecutions"];
        put?: never;
        /** Starts another pipeline by its name: `refresh` cuts the current rows out of the newest source and checks them, `drift-check` checks alone. Refused with 409 and the running id while one runs */
        post: operations["postPipelinesByNameExecutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{name}/executions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One execution of a pipeline: its states with start and duration, and why it failed if it did */
        get: operations["getPipelinesByNameExecutionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{name}/executions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops an execution that runs */
        post: operations["postPipelinesByNameExecutionsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{name}/executions/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets an execution that failed, was stopped or timed out go on where it ended */
        post: operations["postPipelinesByNameExecutionsByIdRedrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/training/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest trainings, newest first */
        get: operations["getPipelinesTrainingExecutions"];
        put?: never;
        /** Starts a training; `{}` retrains the default model on the newest source. Refused with 409 and the running id while one runs */
        post: operations["postPipelinesTrainingExecutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/training/executions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One training: its states with start and duration, and why it failed if it did */
        get: operations["getPipelinesTrainingExecutionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/training/executions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a training that runs: its runs are closed as cancelled, its lease is given back, the champion goes on */
        post: operations["postPipelinesTrainingExecutionsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/training/executions/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a training that failed, was stopped or timed out go on where it ended; it takes the lease again */
        post: operations["postPipelinesTrainingExecutionsByIdRedrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of predictions, newest first: one's own; for administrators those of a day, or of a user */
        get: operations["getPredictions"];
        put?: never;
        /** How likely an accident is to be severe */
        post: operations["postPredictions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One prediction of the log */
        get: operations["getPredictionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What really happened; a label that comes again takes the place of the one before */
        post: operations["postPredictionsByIdLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for up to 1000 rows of features at once; a row that does not fit is refused and the others are answered */
        post: operations["postPredictionsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Share of severe accidents by department, hexagonal cell or area: counts, interval, shrunk rate, observed against expected */
        get: operations["getRiskZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run: parameters, metrics with their steps, tags, files with links, children, lineage */
        get: operations["getRunsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts tags on a run that is over; null takes one off. Tags of the pipeline stay as they are */
        put: operations["putRunsByIdTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parameters and metrics of several runs side by side, with the intervals of those that were judged */
        get: operations["getRunsCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The schedules: when each runs, in which time zone, whether it is on, and when it runs next */
        get: operations["getSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switches a schedule on or off, or changes when it runs */
        put: operations["putSchedulesByName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/accidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents, severe share, killed and hospitalised, in all and by year */
        get: operations["getStatisticsAccidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-department": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share of the departments with most accidents, the others together */
        get: operations["getStatisticsByDepartment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-hour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share by weekday and hour */
        get: operations["getStatisticsByHour"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-light": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share by light */
        get: operations["getStatisticsByLight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share by year and month, with the breaks in series between them */
        get: operations["getStatisticsByMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts with their groups, by page */
        get: operations["getUsers"];
        put?: never;
        /** A new account; nothing ever answers its password */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Disables or enables an account, or gives it another password and ends its sessions */
        put: operations["putUsersByName"];
        post?: never;
        /** Deletes an account; an administrator's is refused with 403 until the group is removed */
        delete: operations["deleteUsersByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{name}/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Adds an account to a group */
        put: operations["putUsersByNameGroupsByGroup"];
        post?: never;
        /** Removes an account from a group, with effect within a minute; who administered remains a user */
        delete: operations["deleteUsersByNameGroupsByGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every webhook, without its secret, and how its last delivery went */
        get: operations["getWebhooks"];
        put?: never;
        /** Adds a webhook that is told when an alias moves. Its secret, which signs what it is sent, is shown this once */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a webhook and its log */
        delete: operations["deleteWebhooksById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a webhook was sent, newest first, with every attempt */
        get: operations["getWebhooksByIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Chi9Features: {
            /** @description Hour of the crash */
            crash_hour?: number | null;
            /** @description Time until the police were told */
            delay_police_minutes?: number | null;
            /** @description First collision */
            first_crash_type?: (1 | "REAR END" | 2 | "PARKED MOTOR VEHICLE" | 3 | "SIDESWIPE SAME DIRECTION" | 4 | "TURNING" | 5 | "ANGLE" | 6 | "FIXED OBJECT" | 7 | "PEDESTRIAN" | 8 | "PEDALCYCLIST" | 9 | "REAR TO FRONT" | 10 | "SIDESWIPE OPPOSITE DIRECTION" | 11 | "OTHER OBJECT" | 12 | "REAR TO SIDE" | 13 | "HEAD ON" | 14 | "OTHER NONCOLLISION" | 15 | "REAR TO REAR" | 16 | "ANIMAL" | 17 | "OVERTURNED" | 18 | "TRAIN") | null;
            /** @description Light */
            lighting_condition?: (1 | "DAYLIGHT" | 2 | "DARKNESS, LIGHTED ROAD" | 3 | "UNKNOWN" | 4 | "DARKNESS" | 5 | "DUSK" | 6 | "DAWN") | null;
            /** @description Posted speed limit */
            posted_speed_limit?: number | null;
            /** @description Main cause */
            prim_contributory_cause?: (1 | "UNABLE TO DETERMINE" | 2 | "FAILING TO YIELD RIGHT-OF-WAY" | 3 | "FOLLOWING TOO CLOSELY" | 4 | "NOT APPLICABLE" | 5 | "IMPROPER OVERTAKING/PASSING" | 6 | "FAILING TO REDUCE SPEED TO AVOID CRASH" | 7 | "IMPROPER BACKING" | 8 | "IMPROPER LANE USAGE" | 9 | "IMPROPER TURNING/NO SIGNAL" | 10 | "DRIVING SKILLS/KNOWLEDGE/EXPERIENCE" | 11 | "DISREGARDING TRAFFIC SIGNALS" | 12 | "OPERATING VEHICLE IN ERRATIC, RECKLESS, CARELESS, NEGLIGENT OR AGGRESSIVE MANNER" | 13 | "WEATHER" | 14 | "DISREGARDING STOP SIGN" | 15 | "DISTRACTION - FROM INSIDE VEHICLE" | 16 | "EQUIPMENT - VEHICLE CONDITION" | 17 | "PHYSICAL CONDITION OF DRIVER" | 18 | "VISION OBSCURED (SIGNS, TREE LIMBS, BUILDINGS, ETC.)" | 19 | "DRIVING ON WRONG SIDE/WRONG WAY" | 20 | "UNDER THE INFLUENCE OF ALCOHOL/DRUGS (USE WHEN ARREST IS EFFECTED)" | 21 | "DISTRACTION - FROM OUTSIDE VEHICLE" | 22 | "DISREGARDING OTHER TRAFFIC SIGNS" | 23 | "ROAD CONSTRUCTION/MAINTENANCE" | 24 | "ROAD ENGINEERING/SURFACE/MARKING DEFECTS" | 25 | "EVASIVE ACTION DUE TO ANIMAL, OBJECT, NONMOTORIST" | 26 | "DISREGARDING ROAD MARKINGS" | 27 | "CELL PHONE USE OTHER THAN TEXTING" | 28 | "ANIMAL" | 29 | "HAD BEEN DRINKING (USE WHEN ARREST IS NOT MADE)" | 30 | "TURNING RIGHT ON RED" | 31 | "EXCEEDING AUTHORIZED SPEED LIMIT" | 32 | "RELATED TO BUS STOP" | 33 | "TEXTING" | 34 | "DISTRACTION - OTHER ELECTRONIC DEVICE (NAVIGATION DEVICE, DVD PLAYER, ETC.)" | 35 | "DISREGARDING YIELD SIGN" | 36 | "EXCEEDING SAFE SPEED FOR CONDITIONS" | 37 | "PASSING STOPPED SCHOOL BUS" | 38 | "OBSTRUCTED CROSSWALKS" | 39 | "BICYCLE ADVANCING LEGALLY ON RED LIGHT" | 40 | "MOTORCYCLE ADVANCING LEGALLY ON RED LIGHT") | null;
            /** @description Road surface */
            roadway_surface_cond?: (1 | "DRY" | 2 | "WET" | 3 | "UNKNOWN" | 4 | "SNOW OR SLUSH" | 5 | "OTHER" | 6 | "ICE" | 7 | "SAND, MUD, DIRT") | null;
            /** @description Type of road */
            trafficway_type?: (1 | "NOT DIVIDED" | 2 | "DIVIDED - W/MEDIAN (NOT RAISED)" | 3 | "ONE-WAY" | 4 | "PARKING LOT" | 5 | "FOUR WAY" | 6 | "DIVIDED - W/MEDIAN BARRIER" | 7 | "OTHER" | 8 | "ALLEY" | 9 | "T-INTERSECTION" | 10 | "UNKNOWN" | 11 | "CENTER TURN LANE" | 12 | "UNKNOWN INTERSECTION TYPE" | 13 | "RAMP" | 14 | "DRIVEWAY" | 15 | "FIVE POINT, OR MORE" | 16 | "Y-INTERSECTION" | 17 | "TRAFFIC ROUTE" | 18 | "NOT REPORTED" | 19 | "ROUNDABOUT" | 20 | "L-INTERSECTION") | null;
            /** @description Weather */
            weather_condition?: (1 | "CLEAR" | 2 | "RAIN" | 3 | "UNKNOWN" | 4 | "CLOUDY/OVERCAST" | 5 | "SNOW" | 6 | "FOG/SMOKE/HAZE" | 7 | "OTHER" | 8 | "FREEZING RAIN/DRIZZLE" | 9 | "BLOWING SNOW" | 10 | "SEVERE CROSS WIND GATE" | 11 | "SLEET/HAIL" | 12 | "BLOWING SAND, SOIL, DIRT") | null;
        };
        Fr13Features: {
            /** @description Weather */
            atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9) | null;
            /** @description Road user */
            catu?: (1 | 2 | 3) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5) | null;
            /** @description Alignment */
            plan?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Gradient */
            prof?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Sex */
            sexe?: (1 | 2 | -1) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Purpose of the journey */
            trajet?: (1 | 2 | 3 | 4 | 5 | 9 | -1 | 0) | null;
            /** @description Reserved lane */
            vosp?: (0 | 1 | 2 | 3 | -1) | null;
        };
        Fr28Features: {
            /** @description Built-up area */
            agg_?: (1 | 2 | -1) | null;
            /** @description Adverse weather */
            atm?: (0 | 1 | -1) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9 | -1) | null;
            /** @description Road user */
            catu?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Vehicle group */
            catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | -1) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
            /** @description Commune (INSEE code) */
            com?: number | null;
            /** @description Department */
            dep?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 201 | 202 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 58 | 59 | 60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78 | 79 | 80 | 81 | 82 | 83 | 84 | 85 | 86 | 87 | 88 | 89 | 90 | 91 | 92 | 93 | 94 | 95 | 971 | 972 | 973 | 974 | 975 | 976 | 977 | 978 | 986 | 987 | 988 | -1) | null;
            /** @description Hour */
            hour?: number | null;
            /** @description Junction */
            int?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Day of the month */
            jour?: number | null;
            /** @description Latitude */
            lat?: number | null;
            /** @description Longitude */
            long?: number | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5 | -1) | null;
            /** @description Month */
            mois?: number | null;
            /** @description Motor */
            motor?: (1 | 2 | 3 | 4 | 5 | 6 | -1 | 0) | null;
            /** @description Vehicles */
            nb_vehicules?: number | null;
            /** @description People */
            nb_victim?: number | null;
            /** @description Moving obstacle hit */
            obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9 | -1) | null;
            /** @description Seat */
            place?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | -1) | null;
            /** @description Safety equipment 1 */
            secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Sex */
            sexe?: (1 | 2 | -1) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Age */
            victim_age?: number | null;
            /** @description Speed limit */
            vma?: number | null;
            /** @description Year */
            year_acc?: number | null;
        };
        Fr35Features: {
            /** @description Built-up area */
            agg?: (1 | 2 | -1) | null;
            /** @description Year */
            an?: number | null;
            /** @description Year of birth */
            an_nais?: number | null;
            /** @description Weather */
            atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9 | -1) | null;
            /** @description Road user */
            catu?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Vehicle category */
            catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 50 | 60 | 80 | 99 | -1) | null;
            /** @description First point of impact */
            choc?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
            /** @description Minute of the day */
            hrmn?: number | null;
            /** @description Infrastructure */
            infra?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Day of the month */
            jour?: number | null;
            /** @description Latitude */
            lat?: number | null;
            /** @description Where the pedestrian was */
            locp?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Longitude */
            long?: number | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5 | -1) | null;
            /** @description Main manoeuvre before the accident */
            manv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | -1) | null;
            /** @description Month */
            mois?: number | null;
            /** @description Motor */
            motor?: (1 | 2 | 3 | 4 | 5 | 6 | -1 | 0) | null;
            /** @description Number of lanes */
            nbv?: number | null;
            /** @description Fixed obstacle hit */
            obs?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | -1) | null;
            /** @description Moving obstacle hit */
            obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9 | -1) | null;
            /** @description Seat */
            place?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | -1) | null;
            /** @description Alignment */
            plan?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Gradient */
            prof?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Safety equipment 1 */
            secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Safety equipment 2 */
            secu2?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Safety equipment 3 */
            secu3?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Direction of travel */
            senc?: (0 | 1 | 2 | 3 | -1) | null;
            /** @description Sex */
            sexe?: (1 | 2 | -1) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Speed limit */
            vma?: number | null;
            /** @description Reserved lane */
            vosp?: (0 | 1 | 2 | 3 | -1) | null;
        };
        GatewayError: {
            message: string;
        };
        Problem: {
            detail: string;
            errors: {
                accepted?: (string | number)[];
                message: string;
                path: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        SceneFeatures: {
            /** @description Age of the oldest */
            age_max?: number | null;
            /** @description Mean age */
            age_mean?: number | null;
            /** @description Age of the youngest */
            age_min?: number | null;
            /** @description Built-up area */
            agg?: (1 | 2) | null;
            /** @description Weather */
            atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7) | null;
            /** @description Department */
            dep?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 201 | 202 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 58 | 59 | 60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78 | 79 | 80 | 81 | 82 | 83 | 84 | 85 | 86 | 87 | 88 | 89 | 90 | 91 | 92 | 93 | 94 | 95 | 971 | 972 | 973 | 974 | 975 | 976 | 977 | 978 | 986 | 987 | 988) | null;
            /** @description Infrastructure */
            infra?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
            /** @description Latitude */
            lat?: number | null;
            /** @description Longitude */
            long?: number | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5) | null;
            /** @description Minute of the day */
            minute_of_day?: number | null;
            /** @description Month */
            month?: number | null;
            /** @description Bicycles */
            n_bicycle?: number | null;
            /** @description Buses and coaches */
            n_bus?: number | null;
            /** @description Cars */
            n_car?: number | null;
            /** @description Women */
            n_female?: number | null;
            /** @description Vehicles that hit a fixed obstacle */
            n_fixed_obstacle?: number | null;
            /** @description Vehicles hit at the front */
            n_front_impact?: number | null;
            /** @description Vehicles that left the road without obstacle */
            n_left_road?: number | null;
            /** @description Mopeds */
            n_moped?: number | null;
            /** @description Motorcycles */
            n_motorcycle?: number | null;
            /** @description Other vehicles */
            n_other_vehicle?: number | null;
            /** @description Passengers */
            n_passengers?: number | null;
            /** @description Pedestrians */
            n_pedestrians?: number | null;
            /** @description Personal mobility devices */
            n_personal_mobility?: number | null;
            /** @description Quads */
            n_quad?: number | null;
            /** @description Trains and trams */
            n_rail?: number | null;
            /** @description Tractors and special vehicles */
            n_tractor?: number | null;
            /** @description Trucks */
            n_truck?: number | null;
            /** @description People without safety equipment */
            n_unprotected?: number | null;
            /** @description People */
            n_users?: number | null;
            /** @description Vans */
            n_van?: number | null;
            /** @description Vehicles */
            n_vehicles?: number | null;
            /** @description First fixed obstacle hit */
            obstacle?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17) | null;
            /** @description Alignment */
            plan?: (1 | 2 | 3 | 4) | null;
            /** @description Gradient */
            prof?: (1 | 2 | 3 | 4) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
            /** @description Speed limit */
            vma?: number | null;
            /** @description Reserved lane */
            vosp?: (0 | 1 | 2 | 3) | null;
            /** @description Day of the week (0 = Monday) */
            weekday?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postCompatApiV1PredictByModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example fr35 */
                model: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jour": 13,
                 *       "mois": 7,
                 *       "an": 2024,
                 *       "hrmn": 1420,
                 *       "lum": 3,
                 *       "agg": 1,
                 *       "atm": 1,
                 *       "col": 6,
                 *       "lat": 44.84,
                 *       "long": -0.58,
                 *       "catr": 3,
                 *       "circ": 2,
                 *       "nbv": 2,
                 *       "vosp": 0,
                 *       "prof": 1,
                 *       "plan": 2,
                 *       "surf": 1,
                 *       "infra": 0,
                 *       "situ": 3,
                 *       "vma": 80,
                 *       "senc": 1,
                 *       "catv": 33,
                 *       "obs": 2,
                 *       "obsm": 0,
                 *       "choc": 1,
                 *       "manv": 1,
                 *       "motor": 1,
                 *       "place": 1,
                 *       "catu": 1,
                 *       "sexe": 1,
                 *       "an_nais": 2000,
                 *       "secu1": 2,
                 *       "secu2": 6,
                 *       "secu3": -1,
                 *       "locp": -1
                 *     }
                 */
                "application/json": {
                    /** @description Built-up area */
                    agg?: (1 | 2 | -1) | null;
                    /** @description Year */
                    an?: number | null;
                    /** @description Year of birth */
                    an_nais?: number | null;
                    /** @description Weather */
                    atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Road category */
                    catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9 | -1) | null;
                    /** @description Road user */
                    catu?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Vehicle category */
                    catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 50 | 60 | 80 | 99 | -1) | null;
                    /** @description First point of impact */
                    choc?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Traffic flow */
                    circ?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Type of collision */
                    col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
                    /** @description Minute of the day */
                    hrmn?: number | null;
                    /** @description Infrastructure */
                    infra?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Day of the month */
                    jour?: number | null;
                    /** @description Latitude */
                    lat?: number | null;
                    /** @description Where the pedestrian was */
                    locp?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Longitude */
                    long?: number | null;
                    /** @description Light */
                    lum?: (1 | 2 | 3 | 4 | 5 | -1) | null;
                    /** @description Main manoeuvre before the accident */
                    manv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | -1) | null;
                    /** @description Month */
                    mois?: number | null;
                    /** @description Motor */
                    motor?: (1 | 2 | 3 | 4 | 5 | 6 | -1 | 0) | null;
                    /** @description Number of lanes */
                    nbv?: number | null;
                    /** @description Fixed obstacle hit */
                    obs?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | -1) | null;
                    /** @description Moving obstacle hit */
                    obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9 | -1) | null;
                    /** @description Seat */
                    place?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | -1) | null;
                    /** @description Alignment */
                    plan?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Gradient */
                    prof?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Safety equipment 1 */
                    secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Safety equipment 2 */
                    secu2?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Safety equipment 3 */
                    secu3?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Direction of travel */
                    senc?: (0 | 1 | 2 | 3 | -1) | null;
                    /** @description Sex */
                    sexe?: (1 | 2 | -1) | null;
                    /** @description Where on the road */
                    situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
                    /** @description Road surface */
                    surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Speed limit */
                    vma?: number | null;
                    /** @description Reserved lane */
                    vosp?: (0 | 1 | 2 | 3 | -1) | null;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": "fr35",
                     *       "prediction": 2,
                     *       "version": 4
                     *     }
                     */
                    "application/json": {
                        model: string;
                        prediction: number;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatApiV1ReloadModelByModel: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                /** @example fr35 */
                model: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        model: string;
                        version: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version is not approved, or the champion moved meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "marie",
                 *       "password": "<password>"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    client_id?: string;
                    client_secret?: string;
                    /** @enum {string} */
                    grant_type?: "password" | "";
                    password: string;
                    scope?: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "<access token>",
                     *       "token_type": "bearer",
                     *       "expires_in": 1800,
                     *       "refresh_token": "<refresh token>"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        refresh_token: string;
                        /** @constant */
                        token_type: "bearer";
                    };
                };
            };
            /** @description The body is not text in UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong user name, password or code. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A step comes first: `errors` names the challenge. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as application/x-www-form-urlencoded. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatConfigNoise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "noise": 0.8
                 *     }
                 */
                "application/json": {
                    noise?: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The next drift checks see the current window with this noise.",
                     *       "noise": 0.8
                     *     }
                     */
                    "application/json": {
                        message: string;
                        noise: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCompatDeleteAdminByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example paul */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: ("user" | "operator" | "admin")[];
                        username: string;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin, or this is the last administrator or a protected one. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCompatDeleteUserByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example paul */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deleted: string;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin, or the account is an administrator's. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompatDriftReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "drift_share": 0.21,
                     *       "total_columns": 14,
                     *       "drifted_columns": 3,
                     *       "drifted_feature_list": [
                     *         "hour",
                     *         "lum",
                     *         "atm"
                     *       ],
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        drift_share: number;
                        drifted_columns: number;
                        drifted_feature_list: string[];
                        /** @enum {string} */
                        status: "ok" | "drift" | "not-enough-data";
                        total_columns: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No drift check has been made yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompatDriftScore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # HELP drift_score Share of the tested features that have drifted.
                     *     # TYPE drift_score gauge
                     *     drift_score 0.21
                     */
                    "text/plain": string;
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompatMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatNewAdmin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "johndoe",
                 *       "password": "<password>"
                 *     }
                 */
                "application/json": {
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "johndoe",
                     *       "groups": [
                     *         "admin"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        groups: ("user" | "operator" | "admin")[];
                        username: string;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatNewUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "johndoe",
                 *       "password": "<password>"
                 *     }
                 */
                "application/json": {
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "johndoe",
                     *       "groups": [
                     *         "user"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        groups: ("user" | "operator" | "admin")[];
                        username: string;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatPredict: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "posted_speed_limit": 30,
                 *       "weather_condition": "CLEAR",
                 *       "lighting_condition": "DARKNESS, LIGHTED ROAD",
                 *       "first_crash_type": "ANGLE",
                 *       "trafficway_type": "FOUR WAY",
                 *       "roadway_surface_cond": "DRY",
                 *       "prim_contributory_cause": "FAILING TO YIELD RIGHT-OF-WAY",
                 *       "crash_hour": 23,
                 *       "delay_police_minutes": 4
                 *     }
                 */
                "application/json": {
                    /** @description Hour of the crash */
                    crash_hour?: number | null;
                    /** @description Time until the police were told */
                    delay_police_minutes?: number | null;
                    /** @description First collision */
                    first_crash_type?: (1 | "REAR END" | 2 | "PARKED MOTOR VEHICLE" | 3 | "SIDESWIPE SAME DIRECTION" | 4 | "TURNING" | 5 | "ANGLE" | 6 | "FIXED OBJECT" | 7 | "PEDESTRIAN" | 8 | "PEDALCYCLIST" | 9 | "REAR TO FRONT" | 10 | "SIDESWIPE OPPOSITE DIRECTION" | 11 | "OTHER OBJECT" | 12 | "REAR TO SIDE" | 13 | "HEAD ON" | 14 | "OTHER NONCOLLISION" | 15 | "REAR TO REAR" | 16 | "ANIMAL" | 17 | "OVERTURNED" | 18 | "TRAIN") | null;
                    /** @description Light */
                    lighting_condition?: (1 | "DAYLIGHT" | 2 | "DARKNESS, LIGHTED ROAD" | 3 | "UNKNOWN" | 4 | "DARKNESS" | 5 | "DUSK" | 6 | "DAWN") | null;
                    /** @description Posted speed limit */
                    posted_speed_limit?: number | null;
                    /** @description Main cause */
                    prim_contributory_cause?: (1 | "UNABLE TO DETERMINE" | 2 | "FAILING TO YIELD RIGHT-OF-WAY" | 3 | "FOLLOWING TOO CLOSELY" | 4 | "NOT APPLICABLE" | 5 | "IMPROPER OVERTAKING/PASSING" | 6 | "FAILING TO REDUCE SPEED TO AVOID CRASH" | 7 | "IMPROPER BACKING" | 8 | "IMPROPER LANE USAGE" | 9 | "IMPROPER TURNING/NO SIGNAL" | 10 | "DRIVING SKILLS/KNOWLEDGE/EXPERIENCE" | 11 | "DISREGARDING TRAFFIC SIGNALS" | 12 | "OPERATING VEHICLE IN ERRATIC, RECKLESS, CARELESS, NEGLIGENT OR AGGRESSIVE MANNER" | 13 | "WEATHER" | 14 | "DISREGARDING STOP SIGN" | 15 | "DISTRACTION - FROM INSIDE VEHICLE" | 16 | "EQUIPMENT - VEHICLE CONDITION" | 17 | "PHYSICAL CONDITION OF DRIVER" | 18 | "VISION OBSCURED (SIGNS, TREE LIMBS, BUILDINGS, ETC.)" | 19 | "DRIVING ON WRONG SIDE/WRONG WAY" | 20 | "UNDER THE INFLUENCE OF ALCOHOL/DRUGS (USE WHEN ARREST IS EFFECTED)" | 21 | "DISTRACTION - FROM OUTSIDE VEHICLE" | 22 | "DISREGARDING OTHER TRAFFIC SIGNS" | 23 | "ROAD CONSTRUCTION/MAINTENANCE" | 24 | "ROAD ENGINEERING/SURFACE/MARKING DEFECTS" | 25 | "EVASIVE ACTION DUE TO ANIMAL, OBJECT, NONMOTORIST" | 26 | "DISREGARDING ROAD MARKINGS" | 27 | "CELL PHONE USE OTHER THAN TEXTING" | 28 | "ANIMAL" | 29 | "HAD BEEN DRINKING (USE WHEN ARREST IS NOT MADE)" | 30 | "TURNING RIGHT ON RED" | 31 | "EXCEEDING AUTHORIZED SPEED LIMIT" | 32 | "RELATED TO BUS STOP" | 33 | "TEXTING" | 34 | "DISTRACTION - OTHER ELECTRONIC DEVICE (NAVIGATION DEVICE, DVD PLAYER, ETC.)" | 35 | "DISREGARDING YIELD SIGN" | 36 | "EXCEEDING SAFE SPEED FOR CONDITIONS" | 37 | "PASSING STOPPED SCHOOL BUS" | 38 | "OBSTRUCTED CROSSWALKS" | 39 | "BICYCLE ADVANCING LEGALLY ON RED LIGHT" | 40 | "MOTORCYCLE ADVANCING LEGALLY ON RED LIGHT") | null;
                    /** @description Road surface */
                    roadway_surface_cond?: (1 | "DRY" | 2 | "WET" | 3 | "UNKNOWN" | 4 | "SNOW OR SLUSH" | 5 | "OTHER" | 6 | "ICE" | 7 | "SAND, MUD, DIRT") | null;
                    /** @description Type of road */
                    trafficway_type?: (1 | "NOT DIVIDED" | 2 | "DIVIDED - W/MEDIAN (NOT RAISED)" | 3 | "ONE-WAY" | 4 | "PARKING LOT" | 5 | "FOUR WAY" | 6 | "DIVIDED - W/MEDIAN BARRIER" | 7 | "OTHER" | 8 | "ALLEY" | 9 | "T-INTERSECTION" | 10 | "UNKNOWN" | 11 | "CENTER TURN LANE" | 12 | "UNKNOWN INTERSECTION TYPE" | 13 | "RAMP" | 14 | "DRIVEWAY" | 15 | "FIVE POINT, OR MORE" | 16 | "Y-INTERSECTION" | 17 | "TRAFFIC ROUTE" | 18 | "NOT REPORTED" | 19 | "ROUNDABOUT" | 20 | "L-INTERSECTION") | null;
                    /** @description Weather */
                    weather_condition?: (1 | "CLEAR" | 2 | "RAIN" | 3 | "UNKNOWN" | 4 | "CLOUDY/OVERCAST" | 5 | "SNOW" | 6 | "FOG/SMOKE/HAZE" | 7 | "OTHER" | 8 | "FREEZING RAIN/DRIZZLE" | 9 | "BLOWING SNOW" | 10 | "SEVERE CROSS WIND GATE" | 11 | "SLEET/HAIL" | 12 | "BLOWING SAND, SOIL, DIRT") | null;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "prediction": 1
                     *     }
                     */
                    "application/json": {
                        prediction: 0 | 1;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatPrediction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "place": 1,
                 *       "catu": 1,
                 *       "sexe": 1,
                 *       "secu1": 2,
                 *       "year_acc": 2024,
                 *       "victim_age": 24,
                 *       "catv": 1,
                 *       "obsm": 0,
                 *       "motor": 1,
                 *       "catr": 3,
                 *       "circ": 2,
                 *       "surf": 1,
                 *       "situ": 3,
                 *       "vma": 80,
                 *       "jour": 13,
                 *       "mois": 7,
                 *       "lum": 3,
                 *       "dep": 33,
                 *       "com": 33063,
                 *       "agg_": 1,
                 *       "int": 1,
                 *       "atm": 0,
                 *       "col": 6,
                 *       "lat": 44.84,
                 *       "long": -0.58,
                 *       "hour": 23,
                 *       "nb_victim": 1,
                 *       "nb_vehicules": 1
                 *     }
                 */
                "application/json": {
                    /** @description Built-up area */
                    agg_?: (1 | 2 | -1) | null;
                    /** @description Adverse weather */
                    atm?: (0 | 1 | -1) | null;
                    /** @description Road category */
                    catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9 | -1) | null;
                    /** @description Road user */
                    catu?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Vehicle group */
                    catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | -1) | null;
                    /** @description Traffic flow */
                    circ?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Type of collision */
                    col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
                    /** @description Commune (INSEE code) */
                    com?: number | null;
                    /** @description Department */
                    dep?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 201 | 202 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 58 | 59 | 60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78 | 79 | 80 | 81 | 82 | 83 | 84 | 85 | 86 | 87 | 88 | 89 | 90 | 91 | 92 | 93 | 94 | 95 | 971 | 972 | 973 | 974 | 975 | 976 | 977 | 978 | 986 | 987 | 988 | -1) | null;
                    /** @description Hour */
                    hour?: number | null;
                    /** @description Junction */
                    int?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Day of the month */
                    jour?: number | null;
                    /** @description Latitude */
                    lat?: number | null;
                    /** @description Longitude */
                    long?: number | null;
                    /** @description Light */
                    lum?: (1 | 2 | 3 | 4 | 5 | -1) | null;
                    /** @description Month */
                    mois?: number | null;
                    /** @description Motor */
                    motor?: (1 | 2 | 3 | 4 | 5 | 6 | -1 | 0) | null;
                    /** @description Vehicles */
                    nb_vehicules?: number | null;
                    /** @description People */
                    nb_victim?: number | null;
                    /** @description Moving obstacle hit */
                    obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9 | -1) | null;
                    /** @description Seat */
                    place?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | -1) | null;
                    /** @description Safety equipment 1 */
                    secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Sex */
                    sexe?: (1 | 2 | -1) | null;
                    /** @description Where on the road */
                    situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
                    /** @description Road surface */
                    surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Age */
                    victim_age?: number | null;
                    /** @description Speed limit */
                    vma?: number | null;
                    /** @description Year */
                    year_acc?: number | null;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "prediction": 1
                     *     }
                     */
                    "application/json": {
                        prediction: 0 | 1;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatProtectedPredict: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "catu": 1,
                 *       "sexe": 1,
                 *       "trajet": 1,
                 *       "catr": 3,
                 *       "lum": 5,
                 *       "atm": 2,
                 *       "surf": 2,
                 *       "col": 6,
                 *       "circ": 2,
                 *       "plan": 1,
                 *       "vosp": 0,
                 *       "prof": 1,
                 *       "situ": 1
                 *     }
                 */
                "application/json": {
                    /** @description Weather */
                    atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Road category */
                    catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9) | null;
                    /** @description Road user */
                    catu?: (1 | 2 | 3) | null;
                    /** @description Traffic flow */
                    circ?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Type of collision */
                    col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
                    /** @description Light */
                    lum?: (1 | 2 | 3 | 4 | 5) | null;
                    /** @description Alignment */
                    plan?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Gradient */
                    prof?: (1 | 2 | 3 | 4 | -1) | null;
                    /** @description Sex */
                    sexe?: (1 | 2 | -1) | null;
                    /** @description Where on the road */
                    situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
                    /** @description Road surface */
                    surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
                    /** @description Purpose of the journey */
                    trajet?: (1 | 2 | 3 | 4 | 5 | 9 | -1 | 0) | null;
                    /** @description Reserved lane */
                    vosp?: (0 | 1 | 2 | 3 | -1) | null;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": "johndoe",
                     *       "prediction": [
                     *         1
                     *       ],
                     *       "confidence": 0.71
                     *     }
                     */
                    "application/json": {
                        confidence: number;
                        prediction: [
                            0 | 1
                        ];
                        user: string;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCompatProtectedPredictCsv: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string;
                };
                /**
                 * @example catu,sexe,trajet,catr,lum,atm,surf,col,circ,plan,vosp,prof,situ
                 *     1,1,1,3,5,2,2,6,2,1,0,1,1
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": "johndoe",
                     *       "predictions": [
                     *         1
                     *       ],
                     *       "confidences": [
                     *         0.71
                     *       ]
                     *     }
                     */
                    "application/json": {
                        confidences: number[];
                        predictions: (0 | 1)[];
                        user: string;
                    };
                };
            };
            /** @description The body is not text in UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as text/csv. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompatProtectedReload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        model: string;
                        version: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The model has no champion. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompatStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: string;
                        /** @enum {string} */
                        status: "ok" | "degraded" | "no-model";
                        version: number | null;
                    };
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAlarms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "alarms": [
                     *         {
                     *           "name": "drift-score",
                     *           "state": "ALARM",
                     *           "reason": "Threshold Crossed: 0.571 > 0.5",
                     *           "since": "2024-11-03T02:15:05.000Z",
                     *           "description": "More than half of the features of the current rows have drifted: a training is started, or advised.",
                     *           "metric": "DriftScore",
                     *           "threshold": 0.5,
                     *           "severity": "high",
                     *           "runbook": "docs/runbooks/drift-score.md"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        alarms: {
                            description: string;
                            metric: string;
                            name: string;
                            reason: string;
                            runbook: string | null;
                            severity: ("high" | "medium" | "low") | null;
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            state: "OK" | "ALARM" | "INSUFFICIENT_DATA";
                            threshold: number | null;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "<refresh token>"
                 *     }
                 */
                "application/json": {
                    refresh_token: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "<access token>",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1800,
                     *       "refresh_token": "<refresh token>"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        refresh_token: string;
                        /** @constant */
                        token_type: "Bearer";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The refresh token is not valid any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "<refresh token>"
                 *     }
                 */
                "application/json": {
                    /** @description Ends every session of its owner, on every device. */
                    access_token?: string;
                    refresh_token: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        revoked: true;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The access token is not valid any more: no other session was ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "marie",
                 *       "password": "<password>"
                 *     }
                 */
                "application/json": {
                    /** @description Of the authenticator, for an account with a second factor. */
                    code?: string;
                    /** @description In place of a temporary password. */
                    new_password?: string;
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "<access token>",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1800,
                     *       "refresh_token": "<refresh token>"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        refresh_token: string;
                        /** @constant */
                        token_type: "Bearer";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong user name, password or code. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A step comes first: `errors` names the challenge. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatches: {
        parameters: {
            query?: {
                before?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batches: {
                            bytes: number;
                            contract: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                            id: string;
                            label: string;
                            labelled?: {
                                accuracy: number | null;
                                classes: {
                                    f1: number;
                                    name: string;
                                    precision: number;
                                    recall: number;
                                    support: number;
                                }[];
                                confusion: number[][];
                                rows: number;
                            } | null;
                            /** @description For 15 minutes; null before it has succeeded. */
                            links: {
                                report: string;
                                results: string;
                            } | null;
                            model: string;
                            problem?: string;
                            /** @description Parts that the file was cut into, null before it was, those that are done, and their rows. */
                            progress: {
                                done: number;
                                parts: number | null;
                                rows: number;
                            };
                            /** Format: date-time */
                            startedAt?: string;
                            /** @enum {string} */
                            state: "awaiting-upload" | "running" | "succeeded" | "failed" | "cancelled";
                            summary?: {
                                absent: string[];
                                answered: number;
                                confusion: number[][] | null;
                                errors: {
                                    message: string;
                                    row: number;
                                }[];
                                refused: number;
                                rows: number;
                                severe: number;
                            };
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBatches: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "bytes": 1048576
                 *     }
                 */
                "application/json": {
                    /**
                     * @description When left out, the champion, or its challenger as far as the model's traffic says so.
                     * @enum {string}
                     */
                    alias?: "champion" | "challenger";
                    /** @description Exact size of the file; the upload of any other size is refused. */
                    bytes: number;
                    /**
                     * @description When left out, that of the version that answers.
                     * @enum {string}
                     */
                    contract?: "scene" | "fr13" | "fr28" | "fr35" | "chi9";
                    /**
                     * @description Column that says 1 or 0, or the number of the class. With it the report judges the answers.
                     * @default severe
                     */
                    label?: string;
                    /** @description When left out, the model named like `contract`, or scene. */
                    model?: string;
                    /** @description When left out, that of the alias. */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        endedAt?: string;
                        id: string;
                        label: string;
                        labelled?: {
                            accuracy: number | null;
                            classes: {
                                f1: number;
                                name: string;
                                precision: number;
                                recall: number;
                                support: number;
                            }[];
                            confusion: number[][];
                            rows: number;
                        } | null;
                        /** @description For 15 minutes; null before it has succeeded. */
                        links: {
                            report: string;
                            results: string;
                        } | null;
                        model: string;
                        problem?: string;
                        /** @description Parts that the file was cut into, null before it was, those that are done, and their rows. */
                        progress: {
                            done: number;
                            parts: number | null;
                            rows: number;
                        };
                        /** Format: date-time */
                        startedAt?: string;
                        /** @enum {string} */
                        state: "awaiting-upload" | "running" | "succeeded" | "failed" | "cancelled";
                        summary?: {
                            absent: string[];
                            answered: number;
                            confusion: number[][] | null;
                            errors: {
                                message: string;
                                row: number;
                            }[];
                            refused: number;
                            rows: number;
                            severe: number;
                        };
                        upload: {
                            /** Format: date-time */
                            expiresAt: string;
                            headers: {
                                [key: string]: string;
                            };
                            /** @constant */
                            method: "PUT";
                            url: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such model or version. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JBQXK2H0S8M3V7C5T9R1D4FE */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        endedAt?: string;
                        id: string;
                        label: string;
                        labelled?: {
                            accuracy: number | null;
                            classes: {
                                f1: number;
                                name: string;
                                precision: number;
                                recall: number;
                                support: number;
                            }[];
                            confusion: number[][];
                            rows: number;
                        } | null;
                        /** @description For 15 minutes; null before it has succeeded. */
                        links: {
                            report: string;
                            results: string;
                        } | null;
                        model: string;
                        problem?: string;
                        /** @description Parts that the file was cut into, null before it was, those that are done, and their rows. */
                        progress: {
                            done: number;
                            parts: number | null;
                            rows: number;
                        };
                        /** Format: date-time */
                        startedAt?: string;
                        /** @enum {string} */
                        state: "awaiting-upload" | "running" | "succeeded" | "failed" | "cancelled";
                        summary?: {
                            absent: string[];
                            answered: number;
                            confusion: number[][] | null;
                            errors: {
                                message: string;
                                row: number;
                            }[];
                            refused: number;
                            rows: number;
                            severe: number;
                        };
                        version: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBatchesByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JBQXK2H0S8M3V7C5T9R1D4FE */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        endedAt?: string;
                        id: string;
                        label: string;
                        labelled?: {
                            accuracy: number | null;
                            classes: {
                                f1: number;
                                name: string;
                                precision: number;
                                recall: number;
                                support: number;
                            }[];
                            confusion: number[][];
                            rows: number;
                        } | null;
                        /** @description For 15 minutes; null before it has succeeded. */
                        links: {
                            report: string;
                            results: string;
                        } | null;
                        model: string;
                        problem?: string;
                        /** @description Parts that the file was cut into, null before it was, those that are done, and their rows. */
                        progress: {
                            done: number;
                            parts: number | null;
                            rows: number;
                        };
                        /** Format: date-time */
                        startedAt?: string;
                        /** @enum {string} */
                        state: "awaiting-upload" | "running" | "succeeded" | "failed" | "cancelled";
                        summary?: {
                            absent: string[];
                            answered: number;
                            confusion: number[][] | null;
                            errors: {
                                message: string;
                                row: number;
                            }[];
                            refused: number;
                            rows: number;
                            severe: number;
                        };
                        version: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has ended already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasets: {
        parameters: {
            query?: {
                dataset?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "datasets": [
                     *         {
                     *           "id": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                     *           "dataset": "baac-outcome",
                     *           "years": [
                     *             2024
                     *           ],
                     *           "totals": {
                     *             "accidents": 54402,
                     *             "vehicles": 92678,
                     *             "users": 125187,
                     *             "severe": 19658
                     *           },
                     *           "checks": {
                     *             "pass": 70,
                     *             "warn": 0,
                     *             "fail": 0
                     *           },
                     *           "createdAt": "2024-11-03T02:15:04.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        datasets: {
                            checks: {
                                fail: number;
                                pass: number;
                                warn: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            dataset: string;
                            id: string;
                            totals: {
                                [key: string]: number;
                            };
                            years: number[];
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            fail: number;
                            pass: number;
                            warn: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        dataset: string;
                        files: {
                            name: string;
                            rows: number;
                            sha256: string;
                            table: string;
                        }[];
                        id: string;
                        previous: string | null;
                        profile: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        quality: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        quarantine: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        rawDigest: string;
                        revision: string;
                        source: string;
                        tables: {
                            [key: string]: {
                                columns: {
                                    name: string;
                                    type: string;
                                }[];
                                lake: {
                                    ref: {
                                        bytes: number;
                                        key: string;
                                        sha256: string;
                                    };
                                    year: number;
                                }[];
                                ref: {
                                    bytes: number;
                                    key: string;
                                    sha256: string;
                                };
                                rows: number;
                            };
                        };
                        totals: {
                            [key: string]: number;
                        };
                        years: number[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset: string;
                        files: {
                            bytes: number;
                            contentType: string;
                            link: string;
                            name: string;
                            sha256: string;
                        }[];
                        source: string;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdLineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: {
                            name: string;
                            rows: number;
                            sha256: string;
                            table: string;
                        }[];
                        id: string;
                        prepared: {
                            /** Format: date-time */
                            at: string;
                            contract: string;
                            dataset: string;
                            /** @constant */
                            kind: "prepared";
                            prepared: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            profile: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            quality: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            revision: string;
                            rows: number;
                            sample: {
                                of: number;
                                rows: number;
                                seed: number;
                            } | null;
                            severe: number;
                        }[];
                        previous: string | null;
                        rawDigest: string;
                        revision: string;
                        source: string;
                        versions: {
                            /** Format: date-time */
                            at: string;
                            dataset: string;
                            /** @constant */
                            kind: "version";
                            model: string;
                            preparedDigest: string;
                            revision: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tables: {
                            columns: {
                                count: number;
                                distinct: number;
                                levels: {
                                    count: number;
                                    level: string;
                                }[];
                                missing: number;
                                name: string;
                                numbers: {
                                    max: number;
                                    mean: number;
                                    min: number;
                                    quantiles: {
                                        p1: number;
                                        p5: number;
                                        p25: number;
                                        p50: number;
                                        p75: number;
                                        p95: number;
                                        p99: number;
                                    };
                                    sd: number | null;
                                } | null;
                                type: string;
                            }[];
                            rows: number;
                            table: string;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdQuality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            limit: number;
                            message: string;
                            name: string;
                            value: number;
                            /** @enum {string} */
                            verdict: "pass" | "warn" | "fail";
                        }[];
                        /** @enum {string} */
                        dataset: "baac" | "baac-outcome" | "chicago";
                        files: {
                            delimiter: string;
                            /** @enum {string} */
                            encoding: "ascii" | "utf-8" | "latin-1";
                            name: string;
                            rowsIn: number;
                            sha256: string;
                            table: string;
                        }[];
                        tables: {
                            accidents: {
                                cellsCleared: {
                                    [key: string]: {
                                        count: number;
                                        first: {
                                            file: string;
                                            row: number;
                                            value: string;
                                        };
                                    };
                                };
                                missingShare: {
                                    [key: string]: number;
                                };
                                rejected: {
                                    [key: string]: number;
                                };
                                rowsIn: number;
                                rowsOut: number;
                            };
                            users: {
                                cellsCleared: {
                                    [key: string]: {
                                        count: number;
                                        first: {
                                            file: string;
                                            row: number;
                                            value: string;
                                        };
                                    };
                                };
                                missingShare: {
                                    [key: string]: number;
                                };
                                rejected: {
                                    [key: string]: number;
                                };
                                rowsIn: number;
                                rowsOut: number;
                            };
                            vehicles: {
                                cellsCleared: {
                                    [key: string]: {
                                        count: number;
                                        first: {
                                            file: string;
                                            row: number;
                                            value: string;
                                        };
                                    };
                                };
                                missingShare: {
                                    [key: string]: number;
                                };
                                rejected: {
                                    [key: string]: number;
                                };
                                rowsIn: number;
                                rowsOut: number;
                            };
                        };
                        totals: {
                            accidents: number;
                            hospitalised: number;
                            killed: number;
                            severe: number;
                            users: number;
                            usersJoined: number;
                            vehicles: number;
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdQuarantine: {
        parameters: {
            query?: {
                from?: string;
                rows?: string;
            };
            header?: never;
            path: {
                /** @example 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: number;
                        rows: {
                            file: string;
                            original: {
                                [key: string]: string | null;
                            };
                            reason: string;
                            row: number;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDatasetsByIdQuarantineReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "file": "usagers.csv",
                 *           "row": 2,
                 *           "original": {
                 *             "Num_Acc": "202300000412",
                 *             "num_veh": "A01",
                 *             "grav": "3"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    rows: {
                        file: string;
                        original: {
                            [key: string]: string | null;
                        };
                        row: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": "8d3c1ab97e0f4a66b1d5f20c9e7d83145f70bf18a086007016e948b04aed3b82",
                     *       "dataset": "baac",
                     *       "files": [
                     *         "caracteristiques.csv",
                     *         "lieux.csv",
                     *         "usagers.csv",
                     *         "vehicules.csv",
                     *         "corrections-1.csv"
                     *       ],
                     *       "rows": 1
                     *     }
                     */
                    "application/json": {
                        dataset: string;
                        files: string[];
                        rows: number;
                        source: string;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDictionary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalogue: {
                            family: string;
                            /** @description As `candidates` of a training takes it. */
                            name: string;
                            /** @description Trained when a request names no candidates. */
                            usual: boolean;
                        }[];
                        contracts: {
                            /** @description Whether a prediction takes a description of the accident in place of the features. */
                            accident: boolean;
                            features: {
                                /** @description Which values are accepted. */
                                field: {
                                    codes: {
                                        code: number | string;
                                        en: string;
                                        fr: string;
                                        /** @description What the files hold in its place; it may be sent as well. */
                                        text?: string;
                                    }[];
                                    /** @constant */
                                    kind: "code";
                                    label: {
                                        en: string;
                                        fr: string;
                                    };
                                    name: string;
                                } | {
                                    integer?: boolean;
                                    /** @constant */
                                    kind: "number";
                                    label: {
                                        en: string;
                                        fr: string;
                                    };
                                    name: string;
                                    range: [
                                        number,
                                        number
                                    ];
                                    unit?: string;
                                };
                                /** @enum {string} */
                                group: "place and time" | "conditions and road" | "vehicles" | "people";
                                label: {
                                    en: string;
                                    fr: string;
                                };
                                name: string;
                                /** @enum {string} */
                                type: "categorical" | "numeric";
                                /** @description Numbers that may be sent as well for what is not known. */
                                unknown?: number[];
                            }[];
                            name: string;
                            /**
                             * @description Who the features of a row tell about.
                             * @enum {string}
                             */
                            unit: "accident" | "worst-hurt user";
                        }[];
                        fields: ({
                            codes: {
                                code: number | string;
                                en: string;
                                fr: string;
                                /** @description What the files hold in its place; it may be sent as well. */
                                text?: string;
                            }[];
                            /**
                             * @description Whose tables the field is of: two of them may use one name.
                             * @enum {string}
                             */
                            dictionary: "baac" | "chicago";
                            /** @constant */
                            kind: "code";
                            label: {
                                en: string;
                                fr: string;
                            };
                            name: string;
                        } | {
                            /**
                             * @description Whose tables the field is of: two of them may use one name.
                             * @enum {string}
                             */
                            dictionary: "baac" | "chicago";
                            integer?: boolean;
                            /** @constant */
                            kind: "number";
                            label: {
                                en: string;
                                fr: string;
                            };
                            name: string;
                            range: [
                                number,
                                number
                            ];
                            unit?: string;
                        })[];
                    };
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDriftChecks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    /**
                     * @default {
                     *       "kind": "window"
                     *     }
                     */
                    current?: {
                        /** @constant */
                        kind: "window";
                    } | {
                        /** @default 24 */
                        hours?: number;
                        /** @constant */
                        kind: "predictions";
                    } | {
                        file: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        /** @constant */
                        kind: "upload";
                    };
                    /** @default scene */
                    model?: string;
                    refresh?: boolean;
                    /** @enum {string} */
                    rule?: "evidently" | "mclpfr" | "mean-ks" | "psi";
                    season?: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "check-20241103T040000Z-51c07e",
                     *       "state": "running",
                     *       "refreshes": false
                     *     }
                     */
                    "application/json": {
                        id: string;
                        refreshes: boolean;
                        /** @constant */
                        state: "running";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDriftChecksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example drift-20241103T040000Z-51c07e */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endedAt?: string;
                        failure?: {
                            cause: string;
                            error: string;
                        };
                        id: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDriftLatest: {
        parameters: {
            query?: {
                model?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "check": {
                     *         "id": "check-20241103T021500Z-9f3a1c",
                     *         "model": "scene",
                     *         "version": 3,
                     *         "contract": "scene",
                     *         "at": "2024-11-03T02:15:04.000Z",
                     *         "startedBy": "schedule drift-hourly",
                     *         "current": {
                     *           "kind": "window",
                     *           "label": {
                     *             "fr": "accidents nouveaux 2024-07 – 2024-12",
                     *             "en": "new accidents 2024-07 – 2024-12"
                     *           }
                     *         },
                     *         "noise": 0,
                     *         "rows": {
                     *           "reference": 17234,
                     *           "current": 27933
                     *         },
                     *         "verdict": "drift",
                     *         "alarms": [
                     *           "score",
                     *           "max-ratio"
                     *         ],
                     *         "sentence": {
                     *           "fr": "24 variables sur 42 ont dérivé.",
                     *           "en": "24 of 42 features have drifted."
                     *         },
                     *         "score": 0.571,
                     *         "share": 0.571,
                     *         "tested": 42,
                     *         "drifted": [
                     *           "surf",
                     *           "infra"
                     *         ],
                     *         "maxRatio": {
                     *           "value": 3.1,
                     *           "feature": "surf",
                     *           "limit": 1.2
                     *         },
                     *         "predictionDrift": 1.4,
                     *         "predictedSevere": 0.47,
                     *         "severeLastHour": null,
                     *         "liveF1": 0.61
                     *       },
                     *       "champion": 3,
                     *       "window": {
                     *         "model": "scene",
                     *         "contract": "scene",
                     *         "kind": "new",
                     *         "source": "8d3c1ab97e0f4a66b1d5f20c9e7d83145f70bf18a086007016e948b04aed3b82",
                     *         "dataset": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                     *         "version": 3,
                     *         "rows": 27933,
                     *         "from": "2024-07",
                     *         "to": "2024-12",
                     *         "labelled": true,
                     *         "at": "2024-11-03T02:10:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        champion: number | null;
                        check: {
                            alarms: ("score" | "max-ratio" | "importance" | "missing" | "prediction" | "target")[];
                            /** Format: date-time */
                            at: string;
                            contract: string;
                            current: {
                                /** @enum {string} */
                                kind: "window" | "predictions" | "upload";
                                label: {
                                    en: string;
                                    fr: string;
                                };
                            };
                            drifted: string[];
                            id: string;
                            liveF1: number | null;
                            maxRatio: {
                                feature: string;
                                limit: number | null;
                                value: number;
                            } | null;
                            model: string;
                            noise: number;
                            predictedSevere: number | null;
                            predictionDrift: number | null;
                            rows: {
                                current: number;
                                reference: number;
                            };
                            score: number;
                            sentence: {
                                en: string;
                                fr: string;
                            };
                            severeLastHour: {
                                rows: number;
                                share: number;
                                unusual: boolean;
                                usual: number;
                            } | null;
                            share: number;
                            startedBy: string;
                            tested: number;
                            /** @enum {string} */
                            verdict: "ok" | "drift" | "not-enough-data";
                            version: number;
                        };
                        window: {
                            /** Format: date-time */
                            at: string;
                            contract: string;
                            dataset: string;
                            from: string | null;
                            /** @enum {string} */
                            kind: "new" | "holdout";
                            labelled: boolean;
                            model: string;
                            rows: number;
                            source: string;
                            to: string | null;
                            version: number;
                        } | null;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No drift check of this model has been made yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDriftLoop: {
        parameters: {
            query?: {
                model?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "retrain",
                     *       "request": {},
                     *       "coolDownHours": 24,
                     *       "episodes": [
                     *         {
                     *           "id": "drift-scene-20241103T021505Z",
                     *           "model": "scene",
                     *           "alarm": "drift-score",
                     *           "raisedAt": "2024-11-03T02:15:05.000Z",
                     *           "cause": "Alarm drift-score since 2024-11-03T02:15:05.000Z: Threshold Crossed: 0.571 > 0.5",
                     *           "outcome": "started",
                     *           "execution": "drift-scene-20241103T021505Z",
                     *           "at": "2024-11-03T02:15:06.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        coolDownHours: number;
                        episodes: {
                            alarm: string;
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            execution: string | null;
                            id: string;
                            model: string;
                            /** @enum {string} */
                            outcome: "started" | "advised" | "cooling-down" | "running";
                            /** Format: date-time */
                            raisedAt: string;
                        }[];
                        /** @enum {string} */
                        mode: "retrain" | "advise";
                        request: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDriftLoop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "advise"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    mode: "retrain" | "advise";
                    request?: {
                        candidates?: (string | {
                            /** @enum {string} */
                            family: "boosting" | "forest" | "logistic" | "mlp" | "tabnet" | "svm" | "knn" | "blend";
                            masking?: {
                                /** @default 0 */
                                groups?: number;
                                /** @default 1 */
                                seed?: number;
                                /** @default 1 */
                                stages?: number;
                            } | null;
                            name: string;
                            onnx?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            /** @default {} */
                            parameters?: {
                                [key: string]: string | number | boolean | null | unknown[] | {
                                    [key: string]: unknown;
                                };
                            };
                            preprocessing?: {
                                /** @enum {string} */
                                categorical?: "passthrough" | "impute" | "oneHot" | "frequency" | "target" | "scale";
                                /** @default false */
                                cyclic?: boolean;
                                /** @default false */
                                indicator?: boolean;
                                /** @enum {string} */
                                numeric?: "passthrough" | "impute" | "scale";
                                /** @default {} */
                                overrides?: {
                                    [key: string]: "passthrough" | "impute" | "scale" | "oneHot" | "cyclic" | "frequency" | "target";
                                };
                                /** @default false */
                                places?: boolean | "if-known";
                                /** @default 1 */
                                seed?: number;
                                /** @default 10 */
                                smoothing?: number;
                                /** @enum {string} */
                                style?: "encoded" | "passthrough";
                            };
                            search?: {
                                /** @default true */
                                baseline?: boolean;
                                /** @default 5 */
                                folds?: number;
                                groups?: string;
                                /** @enum {string} */
                                method: "grid" | "tpe" | "fixed";
                                /** @default true */
                                prune?: boolean;
                                /** @default average_precision */
                                scoring?: string;
                                seconds?: number;
                                /** @default 42 */
                                seed?: number;
                                /** @default {} */
                                space?: {
                                    [key: string]: (string | number | boolean | null | unknown[] | {
                                        [key: string]: unknown;
                                    })[] | {
                                        from: number;
                                        /** @default false */
                                        integer?: boolean;
                                        /** @default false */
                                        log?: boolean;
                                        to: number;
                                    };
                                };
                                /** @default 10 */
                                trials?: number;
                            };
                            shards?: number;
                        })[];
                        contract?: string;
                        model?: string;
                        /**
                         * @default strictly-better
                         * @enum {string}
                         */
                        promotion?: "strictly-better" | "always-if-better" | "non-inferior";
                        /** @default null */
                        sample?: ({
                            /** @default 0 */
                            seed?: number;
                            share: number;
                        } | {
                            rows: number;
                            /** @default 0 */
                            seed?: number;
                        }) | null;
                        /** @default average_precision */
                        selection?: string;
                        source?: string;
                        /**
                         * @default {
                         *       "kind": "fixed"
                         *     }
                         */
                        split?: {
                            /** @constant */
                            kind: "fixed";
                        } | {
                            /** @default 0.2 */
                            holdout?: number;
                            /** @constant */
                            kind: "random";
                            seed: number;
                            /** @default 0.16 */
                            validation?: number;
                        } | {
                            /** @default 3 */
                            holdoutMonths?: number;
                            /** @constant */
                            kind: "time";
                            /** @default 2 */
                            validationMonths?: number;
                        };
                        /** @default null */
                        synthesis?: {
                            /** @default 0 */
                            seed?: number;
                            /** @default 0.5 */
                            share?: number;
                        } | null;
                        /**
                         * @default severe
                         * @enum {string}
                         */
                        target?: "severe" | "severity";
                        /**
                         * @default {
                         *       "kind": "best-f1"
                         *     }
                         */
                        threshold?: {
                            /** @constant */
                            kind: "best-f1";
                        } | {
                            /** @default 0.75 */
                            floor?: number;
                            /** @constant */
                            kind: "recall-floor";
                        } | {
                            /** @constant */
                            kind: "cost-ratio";
                            ratio: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mode": "advise",
                     *       "request": {},
                     *       "coolDownHours": 24,
                     *       "episodes": []
                     *     }
                     */
                    "application/json": {
                        coolDownHours: number;
                        episodes: {
                            alarm: string;
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            execution: string | null;
                            id: string;
                            model: string;
                            /** @enum {string} */
                            outcome: "started" | "advised" | "cooling-down" | "running";
                            /** Format: date-time */
                            raisedAt: string;
                        }[];
                        /** @enum {string} */
                        mode: "retrain" | "advise";
                        request: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDriftReports: {
        parameters: {
            query?: {
                limit?: string;
                model?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reports": [
                     *         {
                     *           "id": "check-20241103T021500Z-9f3a1c",
                     *           "model": "scene",
                     *           "version": 3,
                     *           "contract": "scene",
                     *           "at": "2024-11-03T02:15:04.000Z",
                     *           "startedBy": "schedule drift-hourly",
                     *           "current": {
                     *             "kind": "window",
                     *             "label": {
                     *               "fr": "accidents nouveaux 2024-07 – 2024-12",
                     *               "en": "new accidents 2024-07 – 2024-12"
                     *             }
                     *           },
                     *           "noise": 0,
                     *           "rows": {
                     *             "reference": 17234,
                     *             "current": 27933
                     *           },
                     *           "verdict": "drift",
                     *           "alarms": [
                     *             "score",
                     *             "max-ratio"
                     *           ],
                     *           "sentence": {
                     *             "fr": "24 variables sur 42 ont dérivé.",
                     *             "en": "24 of 42 features have drifted."
                     *           },
                     *           "score": 0.571,
                     *           "share": 0.571,
                     *           "tested": 42,
                     *           "drifted": [
                     *             "surf",
                     *             "infra"
                     *           ],
                     *           "maxRatio": {
                     *             "value": 3.1,
                     *             "feature": "surf",
                     *             "limit": 1.2
                     *           },
                     *           "predictionDrift": 1.4,
                     *           "predictedSevere": 0.47,
                     *           "severeLastHour": null,
                     *           "liveF1": 0.61
                     *         }
                     *       ],
                     *       "trend": [
                     *         {
                     *           "at": "2024-11-03T02:15:04.000Z",
                     *           "verdict": "drift",
                     *           "score": 0.571,
                     *           "drifted": 24,
                     *           "tested": 42
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        reports: {
                            alarms: ("score" | "max-ratio" | "importance" | "missing" | "prediction" | "target")[];
                            /** Format: date-time */
                            at: string;
                            contract: string;
                            current: {
                                /** @enum {string} */
                                kind: "window" | "predictions" | "upload";
                                label: {
                                    en: string;
                                    fr: string;
                                };
                            };
                            drifted: string[];
                            id: string;
                            liveF1: number | null;
                            maxRatio: {
                                feature: string;
                                limit: number | null;
                                value: number;
                            } | null;
                            model: string;
                            noise: number;
                            predictedSevere: number | null;
                            predictionDrift: number | null;
                            rows: {
                                current: number;
                                reference: number;
                            };
                            score: number;
                            sentence: {
                                en: string;
                                fr: string;
                            };
                            severeLastHour: {
                                rows: number;
                                share: number;
                                unusual: boolean;
                                usual: number;
                            } | null;
                            share: number;
                            startedBy: string;
                            tested: number;
                            /** @enum {string} */
                            verdict: "ok" | "drift" | "not-enough-data";
                            version: number;
                        }[];
                        trend: {
                            /** Format: date-time */
                            at: string;
                            drifted: number;
                            promoted?: number;
                            score: number;
                            tested: number;
                            /** @enum {string} */
                            verdict: "ok" | "drift" | "not-enough-data";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDriftReportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example drift-20241103T040000Z-51c07e */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        check: {
                            alarms: ("score" | "max-ratio" | "importance" | "missing" | "prediction" | "target")[];
                            /** Format: date-time */
                            at: string;
                            contract: string;
                            current: {
                                /** @enum {string} */
                                kind: "window" | "predictions" | "upload";
                                label: {
                                    en: string;
                                    fr: string;
                                };
                            };
                            drifted: string[];
                            id: string;
                            liveF1: number | null;
                            maxRatio: {
                                feature: string;
                                limit: number | null;
                                value: number;
                            } | null;
                            model: string;
                            noise: number;
                            predictedSevere: number | null;
                            predictionDrift: number | null;
                            rows: {
                                current: number;
                                reference: number;
                            };
                            score: number;
                            sentence: {
                                en: string;
                                fr: string;
                            };
                            severeLastHour: {
                                rows: number;
                                share: number;
                                unusual: boolean;
                                usual: number;
                            } | null;
                            share: number;
                            startedBy: string;
                            tested: number;
                            /** @enum {string} */
                            verdict: "ok" | "drift" | "not-enough-data";
                            version: number;
                        };
                        report: {
                            about: {
                                /** Format: date-time */
                                checkedAt?: string;
                                current?: {
                                    en: string;
                                    fr: string;
                                };
                                model?: string;
                                reference?: {
                                    en: string;
                                    fr: string;
                                };
                                version?: number;
                            };
                            alarms: ("score" | "max-ratio" | "importance" | "missing" | "prediction" | "target")[];
                            datasetDrift: boolean;
                            drifted: number;
                            features: {
                                calendar: boolean;
                                current: {
                                    count: number;
                                    distinct: number;
                                    maximum: number | null;
                                    mean: number | null;
                                    minimum: number | null;
                                    missing: number;
                                    quantiles: number[] | null;
                                    sd: number | null;
                                };
                                distribution: ({
                                    current: number[];
                                    edges: number[];
                                    /** @constant */
                                    kind: "bins";
                                    reference: number[];
                                } | {
                                    current: number[];
                                    /** @constant */
                                    kind: "levels";
                                    levels: {
                                        code: number | null;
                                        label: {
                                            en: string;
                                            fr: string;
                                        };
                                    }[];
                                    reference: number[];
                                }) | null;
                                drifted: boolean;
                                importance: number | null;
                                label: {
                                    en: string;
                                    fr: string;
                                };
                                learned: {
                                    beyond: boolean;
                                    limit: number;
                                } | null;
                                missing: {
                                    current: number;
                                    drifted: boolean;
                                    p: number;
                                    reference: number;
                                };
                                name: string;
                                newLevels: {
                                    code: number;
                                    label: {
                                        en: string;
                                        fr: string;
                                    };
                                    rows: number;
                                }[];
                                p: number | null;
                                ratio: number | null;
                                reference: {
                                    count: number;
                                    distinct: number;
                                    maximum: number | null;
                                    mean: number | null;
                                    minimum: number | null;
                                    missing: number;
                                    quantiles: number[] | null;
                                    sd: number | null;
                                };
                                score: number | null;
                                /** @enum {string} */
                                state: "compared" | "not-tested" | "no-values" | "only-reference" | "only-current";
                                statistic: number | null;
                                test: ("ks" | "chisquare" | "z" | "wasserstein" | "jensenshannon" | "psi" | "kl_div" | "hellinger" | "TVD" | "energy_distance" | "histogram_correlation") | null;
                                threshold: number | null;
                                /** @enum {string} */
                                type: "numeric" | "categorical";
                                warned: boolean;
                            }[];
                            importance: {
                                limit: number | null;
                                value: number;
                            } | null;
                            maxRatio: {
                                feature: string;
                                limit: number | null;
                                value: number;
                            } | null;
                            options: {
                                /** @default {} */
                                all: {
                                    /** @enum {string} */
                                    test?: "ks" | "chisquare" | "z" | "wasserstein" | "jensenshannon" | "psi" | "kl_div" | "hellinger" | "TVD" | "energy_distance" | "histogram_correlation";
                                    threshold?: number;
                                };
                                /** @default {} */
                                columns: {
                                    [key: string]: {
                                        /** @enum {string} */
                                        test?: "ks" | "chisquare" | "z" | "wasserstein" | "jensenshannon" | "psi" | "kl_div" | "hellinger" | "TVD" | "energy_distance" | "histogram_correlation";
                                        threshold?: number;
                                    };
                                };
                                /** @default 300 */
                                minimumRows: number;
                                /**
                                 * @default evidently
                                 * @enum {string}
                                 */
                                rule: "evidently" | "mclpfr" | "mean-ks" | "psi";
                                /** @default false */
                                season: boolean;
                                /** @default {} */
                                types: {
                                    categorical?: {
                                        /** @enum {string} */
                                        test?: "ks" | "chisquare" | "z" | "wasserstein" | "jensenshannon" | "psi" | "kl_div" | "hellinger" | "TVD" | "energy_distance" | "histogram_correlation";
                                        threshold?: number;
                                    };
                                    numeric?: {
                                        /** @enum {string} */
                                        test?: "ks" | "chisquare" | "z" | "wasserstein" | "jensenshannon" | "psi" | "kl_div" | "hellinger" | "TVD" | "energy_distance" | "histogram_correlation";
                                        threshold?: number;
                                    };
                                };
                            };
                            prediction: {
                                calendar: boolean;
                                current: {
                                    count: number;
                                    distinct: number;
                                    maximum: number | null;
                                    mean: number | null;
                                    minimum: number | null;
                                    missing: number;
                                    quantiles: number[] | null;
                                    sd: number | null;
                                };
                                distribution: ({
                                    current: number[];
                                    edges: number[];
                                    /** @constant */
                                    kind: "bins";
                                    reference: number[];
                                } | {
                                    current: number[];
                                    /** @constant */
                                    kind: "levels";
                                    levels: {
                                        code: number | null;
                                        label: {
                                            en: string;
                                            fr: string;
                                        };
                                    }[];
                                    reference: number[];
                                }) | null;
                                drifted: boolean;
                                importance: number | null;
                                label: {
                                    en: string;
                                    fr: string;
                                };
                                learned: {
                                    beyond: boolean;
                                    limit: number;
                                } | null;
                                missing: {
                                    current: number;
                                    drifted: boolean;
                                    p: number;
                                    reference: number;
                                };
                                name: string;
                                newLevels: {
                                    code: number;
                                    label: {
                                        en: string;
                                        fr: string;
                                    };
                                    rows: number;
                                }[];
                                p: number | null;
                                ratio: number | null;
                                reference: {
                                    count: number;
                                    distinct: number;
                                    maximum: number | null;
                                    mean: number | null;
                                    minimum: number | null;
                                    missing: number;
                                    quantiles: number[] | null;
                                    sd: number | null;
                                };
                                score: number | null;
                                /** @enum {string} */
                                state: "compared" | "not-tested" | "no-values" | "only-reference" | "only-current";
                                statistic: number | null;
                                test: ("ks" | "chisquare" | "z" | "wasserstein" | "jensenshannon" | "psi" | "kl_div" | "hellinger" | "TVD" | "energy_distance" | "histogram_correlation") | null;
                                threshold: number | null;
                                /** @enum {string} */
                                type: "numeric" | "categorical";
                                warned: boolean;
                            } | null;
                            rows: {
                                current: number;
                                reference: number;
                            };
                            score: number;
                            season: number[] | null;
                            sentence: {
                                en: string;
                                fr: string;
                            };
                            share: number;
                            target: {
                                calendar: boolean;
                                current: {
                                    count: number;
                                    distinct: number;
                                    maximum: number | null;
                                    mean: number | null;
                                    minimum: number | null;
                                    missing: number;
                                    quantiles: number[] | null;
                                    sd: number | null;
                                };
                                distribution: ({
                                    current: number[];
                                    edges: number[];
                                    /** @constant */
                                    kind: "bins";
                                    reference: number[];
                                } | {
                                    current: number[];
                                    /** @constant */
                                    kind: "levels";
                                    levels: {
                                        code: number | null;
                                        label: {
                                            en: string;
                                            fr: string;
                                        };
                                    }[];
                                    reference: number[];
                                }) | null;
                                drifted: boolean;
                                importance: number | null;
                                label: {
                                    en: string;
                                    fr: string;
                                };
                                learned: {
                                    beyond: boolean;
                                    limit: number;
                                } | null;
                                missing: {
                                    current: number;
                                    drifted: boolean;
                                    p: number;
                                    reference: number;
                                };
                                name: string;
                                newLevels: {
                                    code: number;
                                    label: {
                                        en: string;
                                        fr: string;
                                    };
                                    rows: number;
                                }[];
                                p: number | null;
                                ratio: number | null;
                                reference: {
                                    count: number;
                                    distinct: number;
                                    maximum: number | null;
                                    mean: number | null;
                                    minimum: number | null;
                                    missing: number;
                                    quantiles: number[] | null;
                                    sd: number | null;
                                };
                                score: number | null;
                                /** @enum {string} */
                                state: "compared" | "not-tested" | "no-values" | "only-reference" | "only-current";
                                statistic: number | null;
                                test: ("ks" | "chisquare" | "z" | "wasserstein" | "jensenshannon" | "psi" | "kl_div" | "hellinger" | "TVD" | "energy_distance" | "histogram_correlation") | null;
                                threshold: number | null;
                                /** @enum {string} */
                                type: "numeric" | "categorical";
                                warned: boolean;
                            } | null;
                            tested: number;
                            /** @enum {string} */
                            verdict: "ok" | "drift" | "not-enough-data";
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDriftReportsByIdHtml: {
        parameters: {
            query?: {
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @example drift-20241103T040000Z-51c07e */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresInSeconds: number;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDriftSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                        by?: string;
                        noise: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDriftSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "noise": 0.8
                 *     }
                 */
                "application/json": {
                    noise?: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "noise": 0.8,
                     *       "by": "marie",
                     *       "at": "2024-11-03T02:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                        by?: string;
                        noise: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDriftUploads: {
        parameters: {
            query?: {
                model?: string;
                rule?: "evidently" | "mclpfr" | "mean-ks" | "psi";
            };
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example lum,catr,vma
                 *     3,3,80
                 *     1,4,50
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "check-20241103T040000Z-51c07e",
                     *       "state": "running",
                     *       "refreshes": false
                     *     }
                     */
                    "application/json": {
                        id: string;
                        refreshes: boolean;
                        /** @constant */
                        state: "running";
                    };
                };
            };
            /** @description The body is not text in UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as text/csv. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExamples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "examples": [
                     *         {
                     *           "contract": "scene",
                     *           "model": "scene",
                     *           "version": 3,
                     *           "threshold": 0.38,
                     *           "severe": {
                     *             "features": {
                     *               "lum": 3,
                     *               "catr": 3,
                     *               "vma": 80,
                     *               "n_motorcycle": 1
                     *             },
                     *             "actual": true,
                     *             "probability": 0.97,
                     *             "severe": true
                     *           },
                     *           "light": {
                     *             "features": {
                     *               "lum": 1,
                     *               "catr": 4,
                     *               "vma": 50,
                     *               "n_vehicles": 3
                     *             },
                     *             "actual": false,
                     *             "probability": 0.03,
                     *             "severe": false
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        examples: {
                            contract: string;
                            light: {
                                actual: boolean;
                                features: {
                                    [key: string]: number;
                                };
                                probability: number;
                                severe: boolean;
                            };
                            model: string;
                            severe: {
                                actual: boolean;
                                features: {
                                    [key: string]: number;
                                };
                                probability: number;
                                severe: boolean;
                            };
                            threshold: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExperiments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "experiments": [
                     *         {
                     *           "name": "scene",
                     *           "runs": 12,
                     *           "byStatus": {
                     *             "finished": 11,
                     *             "failed": 1
                     *           },
                     *           "last": {
                     *             "id": "training-20241103T021500Z-9f3a1c",
                     *             "status": "finished",
                     *             "startedAt": "2024-11-03T02:15:00.000Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        experiments: {
                            byStatus: {
                                [key: string]: number;
                            };
                            last: {
                                id: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** @enum {string} */
                                status: "running" | "finished" | "failed" | "cancelled";
                            } | null;
                            name: string;
                            runs: number;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExperimentsByNameRuns: {
        parameters: {
            query?: {
                cursor?: string;
                filter?: string;
                limit?: string;
                order?: string;
                parent?: string;
            };
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: string;
                        runs: {
                            children: number;
                            contract?: string;
                            datasetDigest?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            error?: string;
                            execution?: string;
                            experiment: string;
                            family?: string;
                            id: string;
                            metrics: {
                                [key: string]: number;
                            };
                            parameters: {
                                [key: string]: string | number | boolean | null | unknown[] | {
                                    [key: string]: unknown;
                                };
                            };
                            parent?: string;
                            request?: {
                                [key: string]: unknown;
                            };
                            revision: string;
                            /** Format: date-time */
                            startedAt: string;
                            startedBy: string;
                            /** @enum {string} */
                            status: "running" | "finished" | "failed" | "cancelled";
                            tags: {
                                [key: string]: string;
                            };
                        }[];
                        total: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "model": "scene",
                     *       "version": 3,
                     *       "golden": {
                     *         "rows": 64,
                     *         "maxDifference": 1.2e-7,
                     *         "passed": true
                     *       },
                     *       "models": [
                     *         {
                     *           "model": "scene",
                     *           "status": "ok",
                     *           "version": 3,
                     *           "golden": {
                     *             "rows": 64,
                     *             "maxDifference": 1.2e-7,
                     *             "passed": true
                     *           }
                     *         }
                     *       ],
                     *       "drift": {
                     *         "checkedAt": "2024-11-03T02:00:00.000Z",
                     *         "ageSeconds": 900
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The last drift check; null when there was none. */
                        drift: {
                            ageSeconds: number;
                            /** Format: date-time */
                            checkedAt: string;
                        } | null;
                        golden: {
                            maxDifference: number;
                            passed: boolean;
                            rows: number;
                        } | null;
                        model: string;
                        /** @description Every model that has a champion. */
                        models: {
                            golden: {
                                maxDifference: number;
                                passed: boolean;
                                rows: number;
                            } | null;
                            model: string;
                            problem?: string;
                            /** @enum {string} */
                            status: "ok" | "degraded" | "not-served";
                            version: number | null;
                        }[];
                        problem?: string;
                        /** @enum {string} */
                        status: "ok" | "degraded" | "no-model";
                        version: number | null;
                    };
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sha256": "3f6b1c9a0e2d4758a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718",
                 *       "bytes": 1048576
                 *     }
                 */
                "application/json": {
                    /** @description Size of the file; the gate lets no larger one through. */
                    bytes: number;
                    /** @description Digest of the file. */
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "onnx": {
                     *         "key": "models/3f6b1c9a0e2d4758a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718/model.onnx",
                     *         "sha256": "3f6b1c9a0e2d4758a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718",
                     *         "bytes": 1048576
                     *       },
                     *       "upload": {
                     *         "method": "PUT",
                     *         "url": "https://bucket.s3.eu-west-3.amazonaws.com/models/3f6b1c9a0e2d4758a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718/model.onnx?X-Amz-Signature=...",
                     *         "headers": {
                     *           "content-length": "1048576",
                     *           "content-type": "application/octet-stream",
                     *           "if-none-match": "*"
                     *         },
                     *         "expiresAt": "2024-11-03T03:15:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        onnx: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        /** @description Answers 412 when the graph is there already. */
                        upload: {
                            /** Format: date-time */
                            expiresAt: string;
                            headers: {
                                [key: string]: string;
                            };
                            /** @constant */
                            method: "PUT";
                            url: string;
                        };
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** Format: date-time */
                            expiresAt: string;
                            id: string;
                            /** Format: date-time */
                            lastUsedAt?: string;
                            name: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            /** @enum {string} */
                            role: "user" | "operator";
                            /** @enum {string} */
                            state: "active" | "expired" | "revoked";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "dispatch desk",
                 *       "role": "user",
                 *       "days": 90
                 *     }
                 */
                "application/json": {
                    /**
                     * @description After so many days it expires.
                     * @default 90
                     */
                    days?: number;
                    /** @description Who will use it. */
                    name: string;
                    /**
                     * @description What it may do. No key administers.
                     * @default user
                     * @enum {string}
                     */
                    role?: "user" | "operator";
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "k3v9q0x7m2ab",
                     *       "name": "dispatch desk",
                     *       "role": "user",
                     *       "createdAt": "2024-11-03T02:15:00.000Z",
                     *       "createdBy": "marie",
                     *       "expiresAt": "2025-02-01T02:15:00.000Z",
                     *       "state": "active",
                     *       "key": "<machine key>"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** Format: date-time */
                        expiresAt: string;
                        id: string;
                        key: string;
                        /** Format: date-time */
                        lastUsedAt?: string;
                        name: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        revokedBy?: string;
                        /** @enum {string} */
                        role: "user" | "operator";
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work, or made the key that `errors` names: it is not shown again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example k3v9q0x7m2ab */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** Format: date-time */
                        expiresAt: string;
                        id: string;
                        /** Format: date-time */
                        lastUsedAt?: string;
                        name: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        revokedBy?: string;
                        /** @enum {string} */
                        role: "user" | "operator";
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example id,severe
                 *     01JBQXK2H0S8M3V7C5T9R1D4FE,1
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        labelled: number;
                        refused: {
                            message: string;
                            row: number;
                        }[];
                    };
                };
            };
            /** @description The body is not text in UTF-8. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as text/csv. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogs: {
        parameters: {
            query?: {
                level?: "DEBUG" | "INFO" | "WARN" | "ERROR";
                limit?: string;
                minutes?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            /** Format: date-time */
                            at: string;
                            fields: {
                                [key: string]: unknown;
                            };
                            level: string;
                            message: string;
                            service: string;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: {
                hours?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        from: string;
                        series: {
                            dimensions: {
                                [key: string]: string;
                            };
                            name: string;
                            points: {
                                /** Format: date-time */
                                at: string;
                                value: number;
                            }[];
                            statistic: string;
                        }[];
                        /** Format: date-time */
                        to: string;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "models": [
                     *         {
                     *           "name": "scene",
                     *           "aliases": {
                     *             "champion": 3
                     *           },
                     *           "versions": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        models: {
                            aliases: {
                                [key: string]: number;
                            };
                            name: string;
                            versions: number;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByName: {
        parameters: {
            query?: {
                deleted?: "true" | "false";
            };
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: {
                            [key: string]: number;
                        };
                        name: string;
                        versions: {
                            approval?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            approved: boolean;
                            contract: string;
                            /** Format: date-time */
                            createdAt: string;
                            deleted?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            family: string;
                            metrics: {
                                [key: string]: number;
                            };
                            threshold: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putModelsByNameAliasesByAlias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example champion */
                alias: "champion" | "challenger";
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 2,
                 *       "expected": 1,
                 *       "reason": "Better on the hold-out of the autumn"
                 *     }
                 */
                "application/json": {
                    /** @description Where it points now; null when it points nowhere yet. */
                    expected: number | null;
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": "scene",
                     *       "alias": "champion",
                     *       "version": 2,
                     *       "previous": 1,
                     *       "audit": {
                     *         "model": "scene",
                     *         "at": "2024-10-03T02:15:04.000Z",
                     *         "id": "01J9AA3T9VZ4QJ6E8B0X2N5R7C",
                     *         "alias": "champion",
                     *         "from": 1,
                     *         "to": 2,
                     *         "reason": "Better on the hold-out of the autumn",
                     *         "by": "marie"
                     *       },
                     *       "line": "scene v2 (average_precision 0.7220) 2024-10-03"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        alias: "champion" | "challenger";
                        audit: {
                            /** @enum {string} */
                            alias: "champion" | "challenger";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            from: number | null;
                            id: string;
                            model: string;
                            reason: string;
                            to: number;
                        };
                        line: string;
                        model: string;
                        previous: number | null;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The alias is not where it was expected, or the version is not approved. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByNameHistory: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at?: {
                            aliases: {
                                [key: string]: number;
                            };
                            /** Format: date-time */
                            time: string;
                        };
                        decisions: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            id: string;
                            /** @enum {string} */
                            kind: "approve" | "reject" | "delete" | "restore";
                            model: string;
                            reason: string;
                            version: number;
                        }[];
                        history: {
                            /** @enum {string} */
                            alias: "champion" | "challenger";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            from: number | null;
                            id: string;
                            model: string;
                            reason: string;
                            to: number;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByNameMetrics: {
        parameters: {
            query?: {
                metric?: string;
            };
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "scene",
                     *       "metric": "average_precision",
                     *       "points": [
                     *         {
                     *           "version": 1,
                     *           "createdAt": "2024-10-03T02:15:00.000Z",
                     *           "value": 0.701,
                     *           "interval": [
                     *             0.686,
                     *             0.716
                     *           ],
                     *           "champion": [
                     *             {
                     *               "from": "2024-10-03T02:15:04.000Z",
                     *               "until": "2024-11-03T02:15:00.000Z"
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "version": 2,
                     *           "createdAt": "2024-11-03T02:15:00.000Z",
                     *           "value": 0.722,
                     *           "interval": [
                     *             0.706,
                     *             0.738
                     *           ],
                     *           "champion": [
                     *             {
                     *               "from": "2024-11-03T02:15:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        metric: string;
                        name: string;
                        points: {
                            champion: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until?: string;
                            }[];
                            /** Format: date-time */
                            createdAt: string;
                            interval: [
                                number,
                                number
                            ] | null;
                            value: number | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByNameQuality: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: {
                            /** Format: date */
                            day: string;
                            estimated: {
                                accuracy: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                answers: number;
                                f1: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                precision: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                recall: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                            };
                            live: {
                                accuracy: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                delayHours: {
                                    median: number;
                                    p90: number;
                                } | null;
                                f1: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                labelled: number;
                                precision: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                recall: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                            };
                            version: number;
                        }[];
                        /** Format: date */
                        from: string;
                        model: string;
                        sampledPerDay: number;
                        /** Format: date */
                        to: string;
                        versions: {
                            estimated: {
                                accuracy: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                answers: number;
                                f1: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                precision: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                recall: {
                                    band: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                            };
                            live: {
                                accuracy: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                delayHours: {
                                    median: number;
                                    p90: number;
                                } | null;
                                f1: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                labelled: number;
                                precision: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                                recall: {
                                    interval: [
                                        number,
                                        number
                                    ];
                                    value: number;
                                } | null;
                            };
                            version: number;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByNameRollback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expected": 3,
                 *       "reason": "Misses motorcycles at night"
                 *     }
                 */
                "application/json": {
                    /** @description The champion that is to be left. */
                    expected: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        alias: "champion" | "challenger";
                        audit: {
                            /** @enum {string} */
                            alias: "champion" | "challenger";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            from: number | null;
                            id: string;
                            model: string;
                            reason: string;
                            to: number;
                        };
                        line: string;
                        model: string;
                        previous: number | null;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another version serves, none came before, or the one before is not approved any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByNameTraffic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challengerShare: number;
                        model: string;
                        shadow: boolean;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putModelsByNameTraffic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example scene */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challengerShare": 0,
                 *       "shadow": false
                 *     }
                 */
                "application/json": {
                    challengerShare: number;
                    shadow: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "model": "scene",
                     *       "challengerShare": 0,
                     *       "shadow": false
                     *     }
                     */
                    "application/json": {
                        challengerShare: number;
                        model: string;
                        shadow: boolean;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The model has no challenger. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByNameVersionsByVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example scene */
                name: string;
                /** @example 3 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: ("champion" | "challenger")[];
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        approved: boolean;
                        artifacts: {
                            [key: string]: {
                                bytes: number;
                                contentType: string;
                                link: string;
                                name: string;
                                sha256: string;
                            };
                        };
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        dataset?: string;
                        decisions: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            id: string;
                            /** @enum {string} */
                            kind: "approve" | "reject" | "delete" | "restore";
                            model: string;
                            reason: string;
                            version: number;
                        }[];
                        deleted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        examples: {
                            light: {
                                actual: boolean;
                                features: {
                                    [key: string]: number;
                                };
                                probability: number;
                                severe: boolean;
                            };
                            severe: {
                                actual: boolean;
                                features: {
                                    [key: string]: number;
                                };
                                probability: number;
                                severe: boolean;
                            };
                        } | null;
                        family: string;
                        gate: {
                            checks: {
                                limit: number;
                                message: string;
                                name: string;
                                passed: boolean;
                                value: number;
                            }[];
                            passed: boolean;
                        };
                        golden: {
                            features: string[];
                            rows: {
                                probabilities?: number[];
                                probability: number;
                                values: (number | null)[];
                            }[];
                            total: number;
                        };
                        line: string;
                        lineage: {
                            dataset: {
                                id: string;
                                name: string;
                                source: string;
                                years: number[];
                            } | null;
                            execution: string | null;
                            expected: {
                                accidents: number;
                                /** Format: date-time */
                                at: string;
                                table: string;
                            }[];
                            experiment: string | null;
                            files: {
                                name: string;
                                sha256: string;
                            }[];
                            run: string;
                            runName: string | null;
                            sameData: number[];
                        };
                        metrics: {
                            [key: string]: number;
                        };
                        model: string;
                        moves: {
                            /** @enum {string} */
                            alias: "champion" | "challenger";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            from: number | null;
                            id: string;
                            model: string;
                            reason: string;
                            to: number;
                        }[];
                        parameters: {
                            [key: string]: string | number | boolean | null | unknown[] | {
                                [key: string]: unknown;
                            };
                        };
                        preparedDigest: string;
                        rawDigest: string;
                        revision: string;
                        rows: {
                            holdout: number;
                            train: number;
                            validation: number;
                        };
                        run: string;
                        schema: {
                            label?: {
                                en: string;
                                fr: string;
                            };
                            name: string;
                            /** @enum {string} */
                            type?: "categorical" | "numeric";
                        }[];
                        synthesis?: {
                            copies: number;
                            jittered: string[];
                            /** @constant */
                            method: "jittered rows within the label";
                            realRows: number;
                            seed: number;
                            share: number;
                            syntheticRows: number;
                        };
                        threshold: number;
                        /** @description Where its graph lies, for those who may read the bucket. */
                        uri: string;
                        version: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModelsByNameVersionsByVersion: {
        parameters: {
            query: {
                /** @example Never used */
                reason: string;
            };
            header?: never;
            path: {
                /** @example scene */
                name: string;
                /** @example 3 */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        approved: boolean;
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        deleted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        family: string;
                        metrics: {
                            [key: string]: number;
                        };
                        threshold: number;
                        version: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An alias points at the version, or the audit refers to it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByNameVersionsByVersionApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example scene */
                name: string;
                /** @example 3 */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Card read, subgroups looked at"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        approved: boolean;
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        deleted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        family: string;
                        metrics: {
                            [key: string]: number;
                        };
                        threshold: number;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version is deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByNameVersionsByVersionReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example scene */
                name: string;
                /** @example 3 */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Trained on a source that was withdrawn"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        approved: boolean;
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        deleted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        family: string;
                        metrics: {
                            [key: string]: number;
                        };
                        threshold: number;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An alias points at the version, or it is deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByNameVersionsByVersionRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example scene */
                name: string;
                /** @example 3 */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Needed for a comparison"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        approved: boolean;
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        deleted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        family: string;
                        metrics: {
                            [key: string]: number;
                        };
                        threshold: number;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipelines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pipelines": [
                     *         {
                     *           "name": "refresh",
                     *           "description": "Cuts the current rows out of the newest source and holds them against the champion's reference.",
                     *           "steps": [
                     *             "refreshPlan",
                     *             "ingest",
                     *             "validate",
                     *             "prepare",
                     *             "currentWindow",
                     *             "driftCheck"
                     *           ],
                     *           "running": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        pipelines: {
                            description: string;
                            name: string;
                            running: string[];
                            steps: string[];
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipelinesByNameExecutions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example refresh */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "executions": [
                     *         {
                     *           "id": "refresh-20241103T041500Z-51c07e",
                     *           "state": "succeeded",
                     *           "startedAt": "2024-11-03T04:15:00.000Z",
                     *           "endedAt": "2024-11-03T04:16:10.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        executions: {
                            /** Format: date-time */
                            endedAt?: string;
                            id: string;
                            /** Format: date-time */
                            startedAt: string;
                            startedBy?: string;
                            /** @enum {string} */
                            state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such pipeline, or no such execution of it; `errors` holds the names of the pipelines. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPipelinesByNameExecutions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example refresh */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "model": "scene"
                 *     }
                 */
                "application/json": {
                    current?: {
                        /** @constant */
                        kind: "window";
                    } | {
                        /** @default 24 */
                        hours?: number;
                        /** @constant */
                        kind: "predictions";
                    } | {
                        file: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        /** @constant */
                        kind: "upload";
                    };
                    model?: string;
                    /** @enum {string} */
                    rule?: "evidently" | "mclpfr" | "mean-ks" | "psi";
                    season?: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "refresh-20241103T041500Z-51c07e",
                     *       "state": "running"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @constant */
                        state: "running";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such pipeline, or no such execution of it; `errors` holds the names of the pipelines. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One is running, or a request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipelinesByNameExecutionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example refresh-20241103T041500Z-51c07e */
                id: string;
                /** @example refresh */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endedAt?: string;
                        failure?: {
                            cause: string;
                            error: string;
                        };
                        id: string;
                        /** Format: date-time */
                        startedAt: string;
                        startedBy?: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                        states: {
                            attempts: number;
                            cached?: boolean;
                            /** Format: date-time */
                            endedAt?: string;
                            error?: string;
                            item?: number;
                            logs?: {
                                group: string;
                                url?: string;
                            };
                            name: string;
                            seconds?: number;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            status: "running" | "succeeded" | "caught" | "failed";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such pipeline, or no such execution of it; `errors` holds the names of the pipelines. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPipelinesByNameExecutionsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example refresh-20241103T041500Z-51c07e */
                id: string;
                /** @example refresh */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Wrong source"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "refresh-20241103T041500Z-51c07e",
                     *       "state": "aborted"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such pipeline, or no such execution of it; `errors` holds the names of the pipelines. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not run any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPipelinesByNameExecutionsByIdRedrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example refresh-20241103T041500Z-51c07e */
                id: string;
                /** @example refresh */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "refresh-20241103T041500Z-51c07e",
                     *       "state": "running"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such pipeline, or no such execution of it; `errors` holds the names of the pipelines. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It runs, it succeeded, another one runs, or it ended too long ago. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipelinesTrainingExecutions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        executions: {
                            /** Format: date-time */
                            endedAt?: string;
                            id: string;
                            /** Format: date-time */
                            startedAt: string;
                            startedBy?: string;
                            /** @enum {string} */
                            state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPipelinesTrainingExecutions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidates": [
                 *         {
                 *           "name": "boosting",
                 *           "family": "boosting"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    candidates?: (string | {
                        /** @enum {string} */
                        family: "boosting" | "forest" | "logistic" | "mlp" | "tabnet" | "svm" | "knn" | "blend";
                        masking?: {
                            /** @default 0 */
                            groups?: number;
                            /** @default 1 */
                            seed?: number;
                            /** @default 1 */
                            stages?: number;
                        } | null;
                        name: string;
                        onnx?: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        /** @default {} */
                        parameters?: {
                            [key: string]: string | number | boolean | null | unknown[] | {
                                [key: string]: unknown;
                            };
                        };
                        preprocessing?: {
                            /** @enum {string} */
                            categorical?: "passthrough" | "impute" | "oneHot" | "frequency" | "target" | "scale";
                            /** @default false */
                            cyclic?: boolean;
                            /** @default false */
                            indicator?: boolean;
                            /** @enum {string} */
                            numeric?: "passthrough" | "impute" | "scale";
                            /** @default {} */
                            overrides?: {
                                [key: string]: "passthrough" | "impute" | "scale" | "oneHot" | "cyclic" | "frequency" | "target";
                            };
                            /** @default false */
                            places?: boolean | "if-known";
                            /** @default 1 */
                            seed?: number;
                            /** @default 10 */
                            smoothing?: number;
                            /** @enum {string} */
                            style?: "encoded" | "passthrough";
                        };
                        search?: {
                            /** @default true */
                            baseline?: boolean;
                            /** @default 5 */
                            folds?: number;
                            groups?: string;
                            /** @enum {string} */
                            method: "grid" | "tpe" | "fixed";
                            /** @default true */
                            prune?: boolean;
                            /** @default average_precision */
                            scoring?: string;
                            seconds?: number;
                            /** @default 42 */
                            seed?: number;
                            /** @default {} */
                            space?: {
                                [key: string]: (string | number | boolean | null | unknown[] | {
                                    [key: string]: unknown;
                                })[] | {
                                    from: number;
                                    /** @default false */
                                    integer?: boolean;
                                    /** @default false */
                                    log?: boolean;
                                    to: number;
                                };
                            };
                            /** @default 10 */
                            trials?: number;
                        };
                        shards?: number;
                    })[];
                    contract?: string;
                    model?: string;
                    /**
                     * @default strictly-better
                     * @enum {string}
                     */
                    promotion?: "strictly-better" | "always-if-better" | "non-inferior";
                    /** @default null */
                    sample?: ({
                        /** @default 0 */
                        seed?: number;
                        share: number;
                    } | {
                        rows: number;
                        /** @default 0 */
                        seed?: number;
                    }) | null;
                    /** @default average_precision */
                    selection?: string;
                    source?: string;
                    /**
                     * @default {
                     *       "kind": "fixed"
                     *     }
                     */
                    split?: {
                        /** @constant */
                        kind: "fixed";
                    } | {
                        /** @default 0.2 */
                        holdout?: number;
                        /** @constant */
                        kind: "random";
                        seed: number;
                        /** @default 0.16 */
                        validation?: number;
                    } | {
                        /** @default 3 */
                        holdoutMonths?: number;
                        /** @constant */
                        kind: "time";
                        /** @default 2 */
                        validationMonths?: number;
                    };
                    /** @default null */
                    synthesis?: {
                        /** @default 0 */
                        seed?: number;
                        /** @default 0.5 */
                        share?: number;
                    } | null;
                    /**
                     * @default severe
                     * @enum {string}
                     */
                    target?: "severe" | "severity";
                    /**
                     * @default {
                     *       "kind": "best-f1"
                     *     }
                     */
                    threshold?: {
                        /** @constant */
                        kind: "best-f1";
                    } | {
                        /** @default 0.75 */
                        floor?: number;
                        /** @constant */
                        kind: "recall-floor";
                    } | {
                        /** @constant */
                        kind: "cost-ratio";
                        ratio: number;
                    };
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-20241103T021500Z-9f3a1c",
                     *       "state": "running"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @constant */
                        state: "running";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipelinesTrainingExecutionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example training-20241103T021500Z-9f3a1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-20241103T021500Z-9f3a1c",
                     *       "state": "failed",
                     *       "startedAt": "2024-11-03T02:15:00.000Z",
                     *       "endedAt": "2024-11-03T02:15:04.000Z",
                     *       "startedBy": "marie",
                     *       "states": [
                     *         {
                     *           "name": "acquire",
                     *           "status": "succeeded",
                     *           "startedAt": "2024-11-03T02:15:00.000Z",
                     *           "seconds": 0.31,
                     *           "attempts": 1
                     *         },
                     *         {
                     *           "name": "ingest",
                     *           "status": "failed",
                     *           "startedAt": "2024-11-03T02:15:00.310Z",
                     *           "seconds": 3.69,
                     *           "attempts": 1,
                     *           "error": "DataError"
                     *         }
                     *       ],
                     *       "failure": {
                     *         "error": "DataError",
                     *         "cause": "lieux.csv has no column catr."
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        endedAt?: string;
                        failure?: {
                            cause: string;
                            error: string;
                        };
                        id: string;
                        /** Format: date-time */
                        startedAt: string;
                        startedBy?: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                        states: {
                            attempts: number;
                            cached?: boolean;
                            /** Format: date-time */
                            endedAt?: string;
                            error?: string;
                            item?: number;
                            logs?: {
                                group: string;
                                url?: string;
                            };
                            name: string;
                            seconds?: number;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            status: "running" | "succeeded" | "caught" | "failed";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPipelinesTrainingExecutionsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example training-20241103T021500Z-9f3a1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Wrong source"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-20241103T021500Z-9f3a1c",
                     *       "state": "aborted"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not run any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPipelinesTrainingExecutionsByIdRedrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example training-20241103T021500Z-9f3a1c */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-20241103T021500Z-9f3a1c",
                     *       "state": "running"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It runs, it succeeded, another training runs, or it ended too long ago. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPredictions: {
        parameters: {
            query?: {
                before?: string;
                day?: string;
                limit?: string;
                model?: string;
                user?: string;
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        predictions: ({
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            canary?: true;
                            contract: string;
                            id: string;
                            inputs: {
                                [key: string]: string | number | boolean | null;
                            };
                            latencyMs: number;
                            model: string;
                            probability: number;
                            severe: boolean;
                            shadow?: {
                                latencyMs: number;
                                probability: number;
                                severe: boolean;
                                version: number;
                            };
                            user: string;
                            username: string;
                            version: number;
                        } | {
                            /** Format: date-time */
                            at: string;
                            /** @constant */
                            canary?: true;
                            contract: string;
                            id: string;
                            latencyMs: number;
                            model: string;
                            rows: number;
                            severeRows: number;
                            user: string;
                            username: string;
                            version: number;
                        })[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPredictions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accident?: {
                        agg?: (1 | 2) | null;
                        atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                        catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9) | null;
                        circ?: (1 | 2 | 3 | 4) | null;
                        col?: (1 | 2 | 3 | 4 | 5 | 6 | 7) | null;
                        /** @description Local date and time */
                        datetime?: string | null;
                        dep?: ("01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "2A" | "2B" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "48" | "49" | "50" | "51" | "52" | "53" | "54" | "55" | "56" | "57" | "58" | "59" | "60" | "61" | "62" | "63" | "64" | "65" | "66" | "67" | "68" | "69" | "70" | "71" | "72" | "73" | "74" | "75" | "76" | "77" | "78" | "79" | "80" | "81" | "82" | "83" | "84" | "85" | "86" | "87" | "88" | "89" | "90" | "91" | "92" | "93" | "94" | "95" | "971" | "972" | "973" | "974" | "975" | "976" | "977" | "978" | "986" | "987" | "988") | null;
                        infra?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                        lat?: number | null;
                        long?: number | null;
                        lum?: (1 | 2 | 3 | 4 | 5) | null;
                        minute_of_day?: number | null;
                        month?: number | null;
                        plan?: (1 | 2 | 3 | 4) | null;
                        prof?: (1 | 2 | 3 | 4) | null;
                        situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8) | null;
                        surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                        users?: {
                            age?: number | null;
                            catu?: (1 | 2 | 3 | 4) | null;
                            secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                            sexe?: (1 | 2) | null;
                        }[] | null;
                        vehicles?: {
                            catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 50 | 60 | 80 | 99) | null;
                            choc?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                            obs?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17) | null;
                            obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9) | null;
                        }[] | null;
                        vma?: number | null;
                        vosp?: (0 | 1 | 2 | 3) | null;
                        weekday?: number | null;
                    };
                    /**
                     * @description When left out, the champion, or its challenger as far as the model's traffic says so.
                     * @enum {string}
                     */
                    alias?: "champion" | "challenger";
                    /**
                     * @description When left out, that of the version that answers.
                     * @enum {string}
                     */
                    contract?: "scene" | "fr13" | "fr28" | "fr35" | "chi9";
                    /** @description Whether the answer says what each feature did to it. */
                    explain?: boolean;
                    /** @description Features of the contract that the served version answers, and no others. */
                    features?: components["schemas"]["SceneFeatures"] | components["schemas"]["Fr13Features"] | components["schemas"]["Fr28Features"] | components["schemas"]["Fr35Features"] | components["schemas"]["Chi9Features"];
                    /** @description When left out, the model named like `contract`, or scene. */
                    model?: string;
                    /** @description When left out, that of the alias. */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01JBQXK2H0S8M3V7C5T9R1D4FE",
                     *       "severe": true,
                     *       "probability": 0.81,
                     *       "threshold": 0.38,
                     *       "model": "scene",
                     *       "version": 3,
                     *       "contract": "scene",
                     *       "imputed": [
                     *         "col",
                     *         "circ"
                     *       ],
                     *       "warnings": []
                     *     }
                     */
                    "application/json": {
                        /** @description Of a model of more than two classes. */
                        classes?: {
                            name: string;
                            probability: number;
                        }[];
                        contract: string;
                        explanation?: {
                            base: number;
                            contributions: {
                                /** @description Of a TabNet: the share of its own attention that the feature had. */
                                attention?: number;
                                contribution: number;
                                /** @enum {string} */
                                direction: "raises" | "lowers" | "none";
                                feature: string;
                                label: {
                                    feature: {
                                        en: string;
                                        fr: string;
                                    };
                                    value: {
                                        en: string;
                                        fr: string;
                                    };
                                };
                                text: {
                                    en: string;
                                    fr: string;
                                };
                                value: number | null;
                                /** @enum {string} */
                                weight: "strong" | "moderate" | "slight";
                            }[];
                            /** @enum {string} */
                            scale: "log odds" | "probability";
                        };
                        /** @description By which its label can be sent later. */
                        id: string;
                        /** @description Features that were not given: the model used its own branch or fill for them. */
                        imputed: string[];
                        model: string;
                        probability: number;
                        severe: boolean;
                        /** @description A probability at or above it is called severe. */
                        threshold: number;
                        version: number;
                        warnings: string[];
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPredictionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JBQXK2H0S8M3V7C5T9R1D4FE */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** @constant */
                        canary?: true;
                        contract: string;
                        id: string;
                        inputs: {
                            [key: string]: string | number | boolean | null;
                        };
                        latencyMs: number;
                        model: string;
                        probability: number;
                        severe: boolean;
                        shadow?: {
                            latencyMs: number;
                            probability: number;
                            severe: boolean;
                            version: number;
                        };
                        user: string;
                        username: string;
                        version: number;
                    } | {
                        /** Format: date-time */
                        at: string;
                        /** @constant */
                        canary?: true;
                        contract: string;
                        id: string;
                        latencyMs: number;
                        model: string;
                        rows: number;
                        severeRows: number;
                        user: string;
                        username: string;
                        version: number;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPredictionsByIdLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JBQXK2H0S8M3V7C5T9R1D4FE */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "severe": true
                 *     }
                 */
                "application/json": {
                    severe: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What it was. */
                        actual: boolean;
                        id: string;
                        /** Format: date-time */
                        labelledAt: string;
                        model: string;
                        probability: number;
                        /** @description What it was called. */
                        severe: boolean;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPredictionsBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "lum": 3,
                 *           "catr": 3,
                 *           "vma": 80
                 *         },
                 *         {
                 *           "lum": 1,
                 *           "catr": 4,
                 *           "vma": 50
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description When left out, the champion, or its challenger as far as the model's traffic says so.
                     * @enum {string}
                     */
                    alias?: "champion" | "challenger";
                    /**
                     * @description When left out, that of the version that answers.
                     * @enum {string}
                     */
                    contract?: "scene" | "fr13" | "fr28" | "fr35" | "chi9";
                    /** @description When left out, the model named like `contract`, or scene. */
                    model?: string;
                    rows: unknown[];
                    /** @description When left out, that of the alias. */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answered: number;
                        contract: string;
                        id: string;
                        model: string;
                        refused: number;
                        /** @description In the order in which they were sent. */
                        rows: ({
                            /** @description Of a model of more than two classes. */
                            classes?: {
                                name: string;
                                probability: number;
                            }[];
                            /** @description By which its label can be sent later. */
                            id: string;
                            /** @description Features that were not given: the model used its own branch or fill for them. */
                            imputed: string[];
                            probability: number;
                            severe: boolean;
                            warnings: string[];
                        } | {
                            errors: {
                                accepted?: (string | number)[];
                                message: string;
                                path: string;
                            }[];
                        })[];
                        /** @description A probability at or above it is called severe. */
                        threshold: number;
                        version: number;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request of this Idempotency-Key is at work. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRiskZones: {
        parameters: {
            query?: {
                atm?: string;
                by?: "department" | "cell" | "area";
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                limit?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                resolution?: "3" | "4" | "5" | "6" | "7" | "8";
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dataset": {
                     *         "id": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                     *         "name": "baac-outcome",
                     *         "years": [
                     *           2024
                     *         ],
                     *         "createdAt": "2024-11-03T02:15:04.000Z"
                     *       },
                     *       "filter": {
                     *         "months": [
                     *           7,
                     *           8
                     *         ]
                     *       },
                     *       "selection": {
                     *         "fr": "Accidents en juillet ou août.",
                     *         "en": "Accidents in July or August."
                     *       },
                     *       "by": "cell",
                     *       "resolution": 4,
                     *       "model": {
                     *         "name": "scene",
                     *         "version": 1,
                     *         "accidents": 10882
                     *       },
                     *       "total": {
                     *         "accidents": 9659,
                     *         "severe": 3889,
                     *         "share": 0.40263,
                     *         "interval": [
                     *           0.39289,
                     *           0.41245
                     *         ],
                     *         "killed": 605,
                     *         "hospitalised": 3907
                     *       },
                     *       "unplaced": {
                     *         "accidents": 1,
                     *         "severe": 0,
                     *         "share": 0,
                     *         "interval": [
                     *           0,
                     *           0.79345
                     *         ]
                     *       },
                     *       "prior": {
                     *         "mean": 0.58145,
                     *         "strength": 6.4484
                     *       },
                     *       "zones": [
                     *         {
                     *           "zone": "841fb47ffffffff",
                     *           "accidents": 1667,
                     *           "severe": 185,
                     *           "killed": 15,
                     *           "hospitalised": 193,
                     *           "share": 0.11098,
                     *           "interval": [
                     *             0.09678,
                     *             0.12696
                     *           ],
                     *           "shrunk": 0.11279,
                     *           "shrunkInterval": [
                     *             0.09808,
                     *             0.12837
                     *           ],
                     *           "few": false,
                     *           "expected": {
                     *             "accidents": 331,
                     *             "observed": 50,
                     *             "expected": 33.85525,
                     *             "ratio": 1.47688,
                     *             "interval": [
                     *               1.13897,
                     *               1.89306
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "rest": {
                     *         "zones": 427,
                     *         "accidents": 7991,
                     *         "severe": 3704
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        by: "department" | "cell" | "area";
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        model: {
                            accidents: number;
                            name: string;
                            version: number;
                        } | null;
                        prior: {
                            mean: number;
                            strength: number;
                        } | null;
                        resolution: number | null;
                        rest: {
                            accidents: number;
                            severe: number;
                            zones: number;
                        };
                        selection: {
                            en: string;
                            fr: string;
                        };
                        total: {
                            accidents: number;
                            hospitalised: number | null;
                            interval: [
                                number,
                                number
                            ] | null;
                            killed: number | null;
                            severe: number;
                            share: number | null;
                        };
                        unplaced: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                        };
                        zones: {
                            accidents: number;
                            expected: {
                                accidents: number;
                                expected: number;
                                interval: [
                                    number,
                                    number
                                ];
                                observed: number;
                                ratio: number;
                            } | null;
                            few: boolean;
                            hospitalised: number | null;
                            interval: [
                                number,
                                number
                            ];
                            killed: number | null;
                            name?: string;
                            severe: number;
                            share: number;
                            shrunk: number;
                            shrunkInterval: [
                                number,
                                number
                            ];
                            zone: string;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such dataset has been read, or none yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRunsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example training-20241103T021500Z-9f3a1c.boosting */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        artifacts: {
                            [key: string]: {
                                bytes: number;
                                contentType: string;
                                link: string;
                                name: string;
                                sha256: string;
                            };
                        };
                        children: {
                            family?: string;
                            id: string;
                            metrics: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            status: "running" | "finished" | "failed" | "cancelled";
                            tags: {
                                [key: string]: string;
                            };
                        }[];
                        contract?: string;
                        datasetDigest?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        error?: string;
                        execution?: string;
                        experiment: string;
                        family?: string;
                        id: string;
                        lineage: {
                            datasetDigest: string | null;
                            execution: string | null;
                            parent: string | null;
                            revision: string;
                            version: {
                                dataset: string | null;
                                model: string;
                                version: number;
                            } | null;
                        };
                        metrics: {
                            [key: string]: {
                                last: number;
                                max: number;
                                min: number;
                                steps: number;
                            };
                        };
                        parameters: {
                            [key: string]: string | number | boolean | null | unknown[] | {
                                [key: string]: unknown;
                            };
                        };
                        parent?: string;
                        request?: {
                            [key: string]: unknown;
                        };
                        revision: string;
                        series?: {
                            [key: string]: number[];
                        };
                        /** Format: date-time */
                        startedAt: string;
                        startedBy: string;
                        /** @enum {string} */
                        status: "running" | "finished" | "failed" | "cancelled";
                        tags: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRunsByIdTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example training-20241103T021500Z-9f3a1c.boosting */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tags": {
                 *         "note": "baseline of the autumn",
                 *         "draft": null
                 *       }
                 *     }
                 */
                "application/json": {
                    tags: {
                        [key: string]: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-20241103T021500Z-9f3a1c",
                     *       "tags": {
                     *         "kind": "pipeline",
                     *         "note": "baseline of the autumn"
                     *       }
                     *     }
                     */
                    "application/json": {
                        id: string;
                        tags: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRunsCompare: {
        parameters: {
            query: {
                different?: "true" | "false";
                /** @example training-20241103T021500Z-9f3a1c.forest,training-20241103T021500Z-9f3a1c.boosting */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runs": [
                     *         {
                     *           "id": "training-20241103T021500Z-9f3a1c.forest",
                     *           "experiment": "scene",
                     *           "family": "forest",
                     *           "status": "finished"
                     *         },
                     *         {
                     *           "id": "training-20241103T021500Z-9f3a1c.boosting",
                     *           "experiment": "scene",
                     *           "family": "boosting",
                     *           "status": "finished"
                     *         }
                     *       ],
                     *       "parameters": [
                     *         {
                     *           "name": "trees",
                     *           "values": [
                     *             300,
                     *             600
                     *           ],
                     *           "different": true
                     *         }
                     *       ],
                     *       "metrics": [
                     *         {
                     *           "name": "average_precision",
                     *           "values": [
                     *             0.701,
                     *             0.722
                     *           ],
                     *           "different": true,
                     *           "best": [
                     *             1
                     *           ],
                     *           "intervals": [
                     *             [
                     *               0.688,
                     *               0.713
                     *             ],
                     *             [
                     *               0.711,
                     *               0.734
                     *             ]
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        metrics: {
                            best: number[];
                            different: boolean;
                            intervals?: ([
                                number,
                                number
                            ] | null)[];
                            name: string;
                            values: (number | null)[];
                        }[];
                        parameters: {
                            different: boolean;
                            name: string;
                            values: unknown[];
                        }[];
                        runs: {
                            experiment: string;
                            family?: string;
                            id: string;
                            /** @enum {string} */
                            status: "running" | "finished" | "failed" | "cancelled";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "schedules": [
                     *         {
                     *           "name": "drift-hourly",
                     *           "description": "Checks the current rows for drift.",
                     *           "target": "drift-check",
                     *           "expression": "rate(1 hour)",
                     *           "timeZone": "Europe/Paris",
                     *           "enabled": true,
                     *           "nextRun": "2024-11-03T03:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        schedules: {
                            description: string;
                            enabled: boolean;
                            expression: string;
                            name: string;
                            nextRun: string | null;
                            target: string;
                            timeZone: string;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSchedulesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example drift-hourly */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": false
                 *     }
                 */
                "application/json": {
                    enabled?: boolean;
                    expression?: string;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        description: string;
                        enabled: boolean;
                        expression: string;
                        name: string;
                        nextRun: string | null;
                        target: string;
                        timeZone: string;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsAccidents: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accidents: number;
                        breaks: {
                            from: number;
                            message: string;
                            name: string;
                        }[];
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        hospitalised: number | null;
                        interval: [
                            number,
                            number
                        ] | null;
                        killed: number | null;
                        selection: {
                            en: string;
                            fr: string;
                        };
                        severe: number;
                        share: number | null;
                        withoutCoordinates: number;
                        years: {
                            accidents: number;
                            hospitalised: number | null;
                            interval: [
                                number,
                                number
                            ] | null;
                            killed: number | null;
                            severe: number;
                            share: number | null;
                            year: number | null;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such dataset has been read, or none yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByDepartment: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                limit?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            dep: string;
                            interval: [
                                number,
                                number
                            ] | null;
                            name: string;
                            severe: number;
                            share: number | null;
                        }[];
                        others: {
                            accidents: number;
                            departments: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                        };
                        selection: {
                            en: string;
                            fr: string;
                        };
                        unknown: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such dataset has been read, or none yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByHour: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            hour: number | null;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                            weekday: number | null;
                        }[];
                        selection: {
                            en: string;
                            fr: string;
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such dataset has been read, or none yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByLight: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dataset": {
                     *         "id": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                     *         "name": "baac-outcome",
                     *         "years": [
                     *           2024
                     *         ],
                     *         "createdAt": "2024-11-03T02:15:04.000Z"
                     *       },
                     *       "filter": {},
                     *       "selection": {
                     *         "fr": "Tous les accidents.",
                     *         "en": "All accidents."
                     *       },
                     *       "groups": [
                     *         {
                     *           "lum": 1,
                     *           "label": {
                     *             "fr": "Plein jour",
                     *             "en": "Daylight"
                     *           },
                     *           "accidents": 35580,
                     *           "severe": 12535,
                     *           "share": 0.3523,
                     *           "interval": [
                     *             0.34736,
                     *             0.35728
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            label: {
                                en: string;
                                fr: string;
                            };
                            lum: number | null;
                            severe: number;
                            share: number | null;
                        }[];
                        selection: {
                            en: string;
                            fr: string;
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such dataset has been read, or none yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByMonth: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breaks: {
                            from: number;
                            message: string;
                            name: string;
                        }[];
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            month: number | null;
                            severe: number;
                            share: number | null;
                            year: number | null;
                        }[];
                        selection: {
                            en: string;
                            fr: string;
                        };
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such dataset has been read, or none yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                limit?: number;
                next?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "name": "marie",
                     *           "groups": [
                     *             "admin"
                     *           ],
                     *           "enabled": true,
                     *           "status": "active",
                     *           "createdAt": "2024-11-03T02:15:00.000Z",
                     *           "protected": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        next?: string;
                        users: {
                            /** Format: date-time */
                            createdAt: string;
                            enabled: boolean;
                            groups: ("user" | "operator" | "admin")[];
                            name: string;
                            /** @description An administrator that cannot be removed, disabled or given another password. */
                            protected: boolean;
                            /** @enum {string} */
                            status: "active" | "password-change" | "password-reset" | "unconfirmed";
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "anna",
                 *       "password": "<password>",
                 *       "temporary": true,
                 *       "groups": [
                 *         "operator"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @default [
                     *       "user"
                     *     ]
                     */
                    groups?: ("user" | "operator" | "admin")[];
                    name: string;
                    /** @description 12 characters or more, with lower and upper case, a digit and a symbol. */
                    password: string;
                    /**
                     * @description Whether the password must be changed at the first sign-in.
                     * @default false
                     */
                    temporary?: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "anna",
                     *       "groups": [
                     *         "operator"
                     *       ],
                     *       "enabled": true,
                     *       "status": "password-change",
                     *       "createdAt": "2024-11-03T02:15:00.000Z",
                     *       "protected": false
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        enabled: boolean;
                        groups: ("user" | "operator" | "admin")[];
                        name: string;
                        /** @description An administrator that cannot be removed, disabled or given another password. */
                        protected: boolean;
                        /** @enum {string} */
                        status: "active" | "password-change" | "password-reset" | "unconfirmed";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example paul */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": false
                 *     }
                 */
                "application/json": {
                    enabled?: boolean;
                    password?: string;
                    /** @default true */
                    temporary?: boolean;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        enabled: boolean;
                        groups: ("user" | "operator" | "admin")[];
                        name: string;
                        /** @description An administrator that cannot be removed, disabled or given another password. */
                        protected: boolean;
                        /** @enum {string} */
                        status: "active" | "password-change" | "password-reset" | "unconfirmed";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin, or this is the last administrator or a protected one. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example paul */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deleted: string;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin, or the account is an administrator's. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersByNameGroupsByGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example operator */
                group: "user" | "operator" | "admin";
                /** @example paul */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        enabled: boolean;
                        groups: ("user" | "operator" | "admin")[];
                        name: string;
                        /** @description An administrator that cannot be removed, disabled or given another password. */
                        protected: boolean;
                        /** @enum {string} */
                        status: "active" | "password-change" | "password-reset" | "unconfirmed";
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersByNameGroupsByGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example operator */
                group: "user" | "operator" | "admin";
                /** @example paul */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        enabled: boolean;
                        groups: ("user" | "operator" | "admin")[];
                        name: string;
                        /** @description An administrator that cannot be removed, disabled or given another password. */
                        protected: boolean;
                        /** @enum {string} */
                        status: "active" | "password-change" | "password-reset" | "unconfirmed";
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin, or this is the last administrator or a protected one. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: {
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            description?: string;
                            id: string;
                            last: {
                                attempts: {
                                    /** Format: date-time */
                                    at: string;
                                    error?: string;
                                    milliseconds: number;
                                    status?: number;
                                }[];
                                event: string;
                                /** @enum {string} */
                                state: "delivered" | "failing" | "gone";
                                webhook: string;
                            } | null;
                            url: string;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within a day, it is answered as the first time, with the header idempotency-replayed. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.example.org/vigie",
                 *       "description": "Tells the control room"
                 *     }
                 */
                "application/json": {
                    description?: string;
                    /** @description https, a public host, no user name or password. */
                    url: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01JBQXK2H0S8M3V7C5T9R1D4FE",
                     *       "url": "https://hooks.example.org/vigie",
                     *       "description": "Tells the control room",
                     *       "createdAt": "2024-11-03T02:15:00.000Z",
                     *       "createdBy": "marie",
                     *       "secret": "<shown this once>"
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        description?: string;
                        id: string;
                        secret: string;
                        url: string;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are as many webhooks as there may be; or a request of this Idempotency-Key is at work, or made the webhook that `errors` names: its secret is not shown again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JBQXK2H0S8M3V7C5T9R1D4FE */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01JBQXK2H0S8M3V7C5T9R1D4FE",
                     *       "deleted": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        deleted: true;
                        id: string;
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooksByIdDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JBQXK2H0S8M3V7C5T9R1D4FE */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "webhook": "01JBQXK2H0S8M3V7C5T9R1D4FE",
                     *           "event": "01J9AA3T9VZ4QJ6E8B0X2N5R7C",
                     *           "state": "delivered",
                     *           "attempts": [
                     *             {
                     *               "at": "2024-11-03T02:15:01.000Z",
                     *               "milliseconds": 5000,
                     *               "error": "Nothing answered within 5000 ms."
                     *             },
                     *             {
                     *               "at": "2024-11-03T02:15:07.000Z",
                     *               "milliseconds": 84,
                     *               "status": 204
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        deliveries: {
                            attempts: {
                                /** Format: date-time */
                                at: string;
                                error?: string;
                                milliseconds: number;
                                status?: number;
                            }[];
                            event: string;
                            /** @enum {string} */
                            state: "delivered" | "failing" | "gone";
                            webhook: string;
                        }[];
                    };
                };
            };
            /** @description No token or key, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit, or it has a query that is not known; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
